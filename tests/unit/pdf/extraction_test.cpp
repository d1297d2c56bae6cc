// What other readers take out of our pages must be what went in, to the character.
#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "pdf/pdf_tools.hpp"
#include "pdf/sample_pages.hpp"
#include "pdf/write.hpp"

namespace {

using namespace raingan;
using namespace raingan::pdf;

const std::vector<std::string> kTricky = {
    "น้ำ ที่ ฝุ่น ผู้ ปั๊ม ก๊ำ ป่ำ ฟ้ำ ฬำ",
    "ญู ฐุ ญาติ ฐาน กุญแจ วิญญู",
    "เปิ้ล ปี่ ป่า ฝ้าย ฟ้า ปู่ ปื้น ป๊ะ ป๋อง",
    "ก็ เป็น เก๋ เท่ห์ สิทธิ์ ศักดิ์ พันธุ์",
    "ทุก ๆ วัน ฯลฯ ฯพณฯ ๑๒๓๔๕๖๗๘๙๐",
    "จำนวน ๑,๒๓๔,๕๖๗.๘๙ บาท (หนึ่งล้านเศษ)",
    "“คำพูด” ‘ซ้อน’ – ยัติภังค์ — ยาว … จุด",
    "OTOP นวัตวิถี AV To LT fi ffi 50%",
    "ฤๅษี ฦๅ เสาร์ จันทร์ องค์การบริหารส่วนตำบล",
    "ซุ้มประตูน้ำกว้างค่ำคืนคว่ำถ้วยชำรุดดื่มด่ำ",
    "กำกึ่ง ต้ำแย้ม เกี๊ยวซ่า เจี๊ยบ เปี๊ยก เยื้อง",
};

std::vector<std::string> consonant_matrix() {
  const std::vector<std::string> consonants = {
      "ก", "ข", "ฃ", "ค", "ฅ", "ฆ", "ง", "จ", "ฉ", "ช", "ซ", "ฌ", "ญ", "ฎ", "ฏ", "ฐ", "ฑ", "ฒ", "ณ", "ด", "ต", "ถ",
      "ท", "ธ", "น", "บ", "ป", "ผ", "ฝ", "พ", "ฟ", "ภ", "ม", "ย", "ร", "ล", "ว", "ศ", "ษ", "ส", "ห", "ฬ", "อ", "ฮ"};
  const std::vector<std::string> marks = {"", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู"};
  const std::vector<std::string> tones = {"", "่", "้", "๊", "๋", "์"};
  std::vector<std::string> lines;
  for (const std::string& consonant : consonants) {
    std::string stacked, am;
    for (const std::string& mark : marks) {
      for (const std::string& tone : tones) stacked += consonant + mark + tone + (mark == "ู" && tone == "์" ? "" : " ");
    }
    for (const std::string& tone : tones) am += (am.empty() ? "" : " ") + consonant + (tone == "์" ? "็" : tone + "ำ");
    lines.push_back(stacked);
    lines.push_back(am);
  }
  return lines;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    while (!line.empty() && (line.front() == '\f' || line.front() == ' ')) line.erase(0, 1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\f')) line.pop_back();
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

void check_same(const std::vector<std::string>& found, const std::vector<std::string>& expected) {
  CHECK(found.size() == expected.size());
  for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) CHECK(found[i] == expected[i]);
}

void check_extraction(const std::vector<std::string>& lines, double size) {
  const auto face = test::sample_face();
  if (!face) {
    WARN("Laksaman is not installed: skipped");
    return;
  }
  const std::string bytes = write_pdf(test::set_lines(*face, lines, size), test::sample_metadata());
  const std::vector<std::pair<std::string, std::string>> readers = {
      {"pdftotext", "pdftotext {} -"},
      {"pdftotext", "pdftotext -layout {} -"},
      {"pdftotext", "pdftotext -raw {} -"},
      {"mutool", "mutool draw -q -F txt {} 2>/dev/null"},
  };
  for (const auto& [tool, command] : readers) {
    if (!test::has_tool(tool)) {
      WARN(tool << " is not installed: skipped");
      continue;
    }
    CAPTURE(command);
    check_same(lines_of(test::ask(command, bytes).output), lines);
  }
}

}  // namespace

TEST_CASE("tricky Thai lines come back exactly") { check_extraction(kTricky, 16); }

TEST_CASE("every consonant with every mark and tone comes back exactly") { check_extraction(consonant_matrix(), 10); }

TEST_CASE("widened spaces and a little letter spacing do not change the text") {
  const auto face = test::sample_face();
  if (!face || !test::has_tool("pdftotext")) {
    WARN("skipped");
    return;
  }
  layout::PageSet set = test::set_lines(*face, kTricky);
  for (layout::Item& item : set.pages.front().items) {
    auto& run = std::get<layout::GlyphRun>(item.content);
    for (std::size_t i = 0; i + 1 < run.compositions.size(); ++i) {
      layout::Composition& shape = run.compositions[i];
      const layout::Composition& next = run.compositions[i + 1];
      const bool is_space = run.text.at(shape.first_character) == U' ';
      if (is_space) shape.adjust = 120;
      if (!is_space && next.advance > 0 && run.text.at(next.first_character) != U'ำ') shape.adjust = 15;
    }
  }
  const std::string bytes = write_pdf(set, test::sample_metadata());
  check_same(lines_of(test::ask("pdftotext {} -", bytes).output), kTricky);
  check_same(lines_of(test::ask("pdftotext -layout {} -", bytes).output), kTricky);
}

TEST_CASE("a tagged paragraph over lines and pages is one logical string") {
  const auto face = test::sample_face();
  if (!face || !test::has_tool("pdfinfo")) {
    WARN("skipped");
    return;
  }
  const std::string bytes = write_pdf(test::tagged_sample(*face), test::sample_metadata());
  const std::string tree = test::ask("pdfinfo -struct-text {}", bytes).output;
  CAPTURE(tree);
  CHECK(tree.find("\"ผู้รับทราบที่ประชุมแล้ว \"") != std::string::npos);
  CHECK(tree.find("ปั๊มน้ำอยู่ที่ฝุ่นฟุ้ง") != std::string::npos);
  CHECK(tree.find("ต่อจากหน้าก่อน") != std::string::npos);
  CHECK(tree.find("Lbl (block)\n          \"๑. \"") != std::string::npos);
  CHECK(tree.find("LBody (block)\n          \"ก้ำกึ่ง\"") != std::string::npos);
  const std::size_t heading = tree.find("H1"), table = tree.find("Table"), figure = tree.find("Figure");
  REQUIRE(figure != std::string::npos);
  CHECK(heading < table);
  CHECK(table < figure);
}
