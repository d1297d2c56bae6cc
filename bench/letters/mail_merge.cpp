#include "mail_merge.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <variant>

#include "app/pipeline.hpp"
#include "app/session.hpp"
#include "outputs/letter.hpp"

namespace raingan::bench {
namespace {

constexpr const char* kExample = RAINGAN_SOURCE_DIR "/examples/nong-khai-2567-q2";
constexpr std::string_view kDistrict = "ท่าบ่อ";

constexpr std::array<std::string_view, 40> kFirst = {
    "หนอง", "บ้าน",  "โพน", "นา",  "ดอน", "โนน", "ท่า",   "วัง",   "ห้วย", "คลอง", "บาง", "เมือง", "เขา", "ภู",
    "ป่า",   "สระ",  "บึง",  "โคก", "แม่",  "น้ำ",  "เชียง", "พระ",  "ศรี",  "ทุ่ง",   "แก่ง", "ปาก",  "กุด",  "คำ",
    "ชุม",   "เวียง", "สันติ", "ไทร", "กระ", "ลำ",  "ผา",   "เกาะ", "หาด", "ไผ่",   "ตะ",  "สาม"};
constexpr std::array<std::string_view, 40> kSecond = {
    "แดง", "ใหญ่",  "สูง", "ทอง", "พิสัย",  "ใหม่",  "งาม", "ยาว", "กลาง", "เหนือ", "ใต้",  "ขาว", "ดำ",   "แก้ว",
    "หิน",  "ทราย", "บัว", "ไร่",  "สว่าง", "ธาตุ",  "รุ้ง",  "ลาด", "เงิน",  "ม่วง",  "เสือ", "ช้าง", "กวาง", "ปลา",
    "ชัย",  "เจริญ", "พูน", "ผล",  "รัตน์",  "จันทร์", "ตาล", "ขาม", "มะค่า", "ยาง",  "ก่อ",  "แสง"};

std::string name_of(std::size_t number) {
  const std::size_t first = number % kFirst.size();
  const std::size_t second = number / kFirst.size() % kSecond.size();
  return std::string(kFirst[first]) + std::string(kSecond[second]);
}

// Other digits in place of every amount with a thousands' separator, as many of them.
void change_amounts(std::string& text, std::minstd_rand& random) {
  constexpr std::string_view kZero = "๐";  // the ten digits differ in their last byte only
  const auto is_digit = [&](std::size_t at) {
    return text.compare(at, 2, kZero.substr(0, 2)) == 0 && static_cast<unsigned char>(text[at + 2]) >= 0x90 &&
           static_cast<unsigned char>(text[at + 2]) <= 0x99;
  };
  for (std::size_t at = 0; at + 2 < text.size();) {
    std::size_t end = at;
    bool amount = false;
    while (end + 2 < text.size() && (is_digit(end) || (end > at && text[end] == ','))) {
      amount = amount || text[end] == ',';
      end += text[end] == ',' ? 1 : 3;
    }
    for (std::size_t i = at; amount && i < end; i += text[i] == ',' ? 1 : 3) {
      if (text[i] != ',') text[i + 2] = static_cast<char>(0x91 + random() % 9);
    }
    at = std::max(end, at + 1);
  }
}

void fill_in(layout::Spans& spans, const std::string& district, std::minstd_rand& random) {
  for (layout::Span& span : spans) {
    for (std::size_t at = 0; (at = span.text.find(kDistrict, at)) != std::string::npos; at += district.size()) {
      span.text.replace(at, kDistrict.size(), district);
    }
    change_amounts(span.text, random);
  }
}

// The whole letter with its annexes, to one district or to all.
layout::Document example_letter(const std::string& district) {
  const app::Library library{RAINGAN_SOURCE_DIR};
  const form::Catalogue forms = library.forms();
  const app::JobFolder job = app::open_job(kExample, library);
  const app::Assessed assessed = app::assess_job(job, library, app::check_job(job, forms, 1, {}));
  const outputs::Facts facts = app::facts_of(job, assessed, forms);
  return outputs::compose_letter(library.letter(job.mission.letter), facts, district);
}

layout::Document first_section(layout::Document document) {
  document.sections.resize(1);
  return document;
}

bool has_grouped_head(const layout::Section& section) {
  for (const layout::Block& block : section.blocks) {
    const auto* table = std::get_if<layout::Table>(&block);
    if (table != nullptr && table->head.size() > 1) return true;
  }
  return false;
}

}  // namespace

MailMerge::MailMerge() : model_(first_section(example_letter(std::string(kDistrict)))) {}

layout::Document MailMerge::letter(std::size_t number) const {
  constexpr std::uint32_t kApart = 7919;  // neighbours' seeds, lest their figures look alike
  std::minstd_rand random(1 + static_cast<std::uint32_t>(number) * kApart);
  const std::string district = name_of(number);
  layout::Document letter = model_;
  for (layout::Section& section : letter.sections) {
    for (auto* blocks : {&section.blocks, &section.foot}) {
      for (layout::Block& block : *blocks) {
        if (auto* paragraph = std::get_if<layout::Paragraph>(&block)) fill_in(paragraph->spans, district, random);
        if (auto* line = std::get_if<layout::StopLine>(&block)) {
          for (layout::Spans& cell : line->cells) fill_in(cell, district, random);
        }
      }
    }
  }
  return letter;
}

std::vector<std::pair<std::string, layout::Document>> sample_pages(const std::vector<std::string>& lines) {
  layout::Document everything = example_letter("");
  layout::Document table = everything;
  std::erase_if(table.sections, [](const layout::Section& section) { return !has_grouped_head(section); });
  layout::Document page = first_section(everything);
  page.sections[0].blocks.clear();
  page.sections[0].foot.clear();
  for (const std::string& line : lines) {
    layout::Paragraph paragraph;
    paragraph.style = "body";
    paragraph.spans.emplace_back().text = line;
    page.sections[0].blocks.push_back(std::move(paragraph));
  }
  return {
      {"letter", first_section(everything)}, {"table", first_section(std::move(table))}, {"lines", std::move(page)}};
}

}  // namespace raingan::bench
