#include "outputs/returned.hpp"

#include <catch2/catch.hpp>

#include "outputs/new_workbook.hpp"
#include "outputs/suspect_marks.hpp"
#include "workbook/package.hpp"
#include "workbook/read.hpp"

using namespace raingan;
using namespace raingan::outputs;
using Catch::Contains;

namespace {

std::string sent() {
  NewWorkbook book("", {2567, 1, 1});
  NewSheet& sheet = book.sheet("แบบ 'ก'");
  sheet.text({0, 0}, "อำเภอ", {});
  sheet.number({6, 3}, Decimal::from_units(3586044), {});
  return book.finish();
}

Finding finding(Level level, const std::string& file, const std::string& cell, const std::string& message) {
  Finding made;
  made.level = level;
  made.origin = {file, "แบบ 'ก'", cell};
  made.found = "3586044";
  made.expected = "3586042";
  made.difference = "2";
  made.message = {message, "in English"};
  return made;
}

workbook::Workbook returned(const Findings& findings, Language language = Language::thai) {
  return workbook::read_workbook(returned_workbook(sent(), "a.xlsx", findings, language), "back.xlsx");
}

std::string text(const workbook::Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  const workbook::Cell* cell = sheet.at({row, column});
  return cell == nullptr ? "" : cell->text;
}

}  // namespace

TEST_CASE("a returned workbook lists the findings of its file and no others") {
  const workbook::Workbook book =
      returned({finding(Level::error, "a.xlsx", "D7", "=ข้อความ"), finding(Level::note, "b.xlsx", "A1", "อื่น"),
                finding(Level::warning, "a.xlsx", "", "ทั้งแผ่น")});
  REQUIRE(book.sheets.size() == 2);
  CHECK(book.sheets[0].cells.size() == 2);
  const workbook::Sheet& list = book.sheets[1];
  CHECK(list.name == "ผลการตรวจ");
  const std::vector<std::string> first = {"1", "ผิด", "แบบ 'ก'", "D7", "3586044", "3586042", "2", "=ข้อความ"};
  for (std::uint32_t i = 0; i < first.size(); ++i) CHECK(text(list, 1, i) == first[i]);
  CHECK(list.at({1, 7})->formula.empty());
  CHECK(text(list, 2, 1) == "ควรแก้");
  CHECK(text(list, 3, 0).empty());
}

TEST_CASE("a workbook without findings says so") {
  const workbook::Workbook book = returned({});
  CHECK_THAT(text(book.sheets.at(1), 1, 7), Contains("ไม่พบ"));
}

TEST_CASE("two findings of one cell make one mark") {
  CHECK_NOTHROW(
      returned({finding(Level::note, "a.xlsx", "D7", "หนึ่ง"), finding(Level::error, "a.xlsx", "D7:E8", "สอง")}));
}

TEST_CASE("a finding of a sheet that is not there is listed without a mark") {
  Finding stray = finding(Level::error, "a.xlsx", "D7", "ไม่มีแผ่น");
  stray.origin.sheet = "ไม่มี";
  const workbook::Workbook book = returned({stray}, Language::english);
  CHECK(text(book.sheets.at(1), 1, 7) == "in English");
  CHECK(text(book.sheets.at(1), 1, 1) == "error");
}

TEST_CASE("a workbook that was returned before gets another list") {
  const std::string once = returned_workbook(sent(), "a.xlsx", {}, Language::thai);
  const workbook::Workbook book =
      workbook::read_workbook(returned_workbook(once, "a.xlsx", {}, Language::thai), "x.xlsx");
  REQUIRE(book.sheets.size() == 3);
  CHECK(book.sheets[2].name == "ผลการตรวจ (2)");
}

namespace {

Suspect suspect(const std::string& file, const std::string& cell, const std::string& proposed, Certainty certainty,
                int explanation = 0) {
  Suspect made;
  made.origin = {file, "แบบ 'ก'", cell};
  made.found = "3586044";
  made.proposed = proposed;
  made.certainty = certainty;
  made.explanation = explanation;
  made.words = {"พิมพ์ไว้ ๔**๔** น่าจะเป็น ๔**๒**", "4**4**, probably 4**2**"};
  return made;
}

}  // namespace

TEST_CASE("the comment of a finding adds what is proposed and what to do") {
  Finding made = finding(Level::error, "a.xlsx", "E7", "ยอดไม่ตรง");
  CHECK(proposal_comment(made, "a.xlsx", Language::thai).empty());
  made.suspects = {suspect("a.xlsx", "D7", "3586042", Certainty::proven)};
  made.remarks = {{"ยอดรวมจังหวัดรวมค่านี้ไว้แล้ว", ""}};
  CHECK(proposal_comment(made, "a.xlsx", Language::thai) ==
        "\nข้อสันนิษฐาน (พิสูจน์ได้): พิมพ์ไว้ ๔[๔] น่าจะเป็น ๔[๒]\nยอดรวมจังหวัดรวมค่านี้ไว้แล้ว"
        "\n→ โปรดตรวจช่องที่ชี้ไว้กับต้นฉบับ แล้วให้ผู้ส่งยืนยันก่อนแก้ไข");
}

TEST_CASE("a surely suspected cell has its own proposal in its comment and the others by their address") {
  Finding made = finding(Level::error, "a.xlsx", "E7", "ยอดไม่ตรง");
  made.suspects = {suspect("a.xlsx", "E7", "1", Certainty::proven), suspect("a.xlsx", "E8", "2", Certainty::proven)};
  made.suspects[1].words = {"ของอีกช่อง", ""};
  const std::string own = proposal_comment(made, "a.xlsx", Language::thai);
  CHECK_THAT(own, Contains("(พิสูจน์ได้): พิมพ์ไว้") && Contains("ช่องอื่นที่อาจไม่สอดคล้อง: E8\n") && !Contains("ของอีกช่อง"));
  made.origin.cell = "E9";
  CHECK_THAT(proposal_comment(made, "a.xlsx", Language::thai), Contains("พิมพ์ไว้") && Contains("ของอีกช่อง"));
}

TEST_CASE("of many explanations a comment tells those of its own cell and names the other cells") {
  Finding made = finding(Level::error, "a.xlsx", "E7", "ยอดไม่ตรง");
  made.suspects = {suspect("a.xlsx", "E7", "1", Certainty::open, 0), suspect("a.xlsx", "D7", "2", Certainty::open, 1),
                   suspect("a.xlsx", "C7", "3", Certainty::open, 2), suspect("b.xlsx", "D7", "4", Certainty::open, 3)};
  const std::string comment = proposal_comment(made, "a.xlsx", Language::thai);
  CHECK_THAT(comment, Contains("(ยังไม่แน่ มีหลายทาง): พิมพ์ไว้") && Contains("ช่องอื่นที่อาจไม่สอดคล้อง: C7, D7\n") &&
                          Contains("และอีก 1 ข้อสันนิษฐาน"));
  for (int i = 0; i < 200; ++i) {
    made.suspects.push_back(suspect("a.xlsx", "C" + std::to_string(i + 100), "5", Certainty::open, i + 4));
  }
  CHECK(proposal_comment(made, "a.xlsx", Language::thai).size() < comment.size() + 100);
}

TEST_CASE("a suspected cell without a finding is marked and listed, an unconcerned file is not") {
  Finding made = finding(Level::error, "b.xlsx", "E7", "ยอดไม่ตรง");
  made.suspects = {suspect("a.xlsx", "D7", "3586042", Certainty::likely),
                   suspect("b.xlsx", "E7", "", Certainty::likely)};
  Finding again = made;
  again.origin.cell = "E8";
  const Findings both = {made, again};
  const std::vector<SuspectMark> marks = suspect_marks(both, "a.xlsx");
  REQUIRE(marks.size() == 1);
  CHECK(marks[0].suspect->origin.cell == "D7");
  CHECK(marks[0].findings.size() == 2);
  CHECK_THAT(suspect_comment(marks[0], Language::thai), Contains("น่าสงสัย (น่าจะเป็น)") &&
                                                            Contains("ความสัมพันธ์ที่ผิด: E7: 3,586,042 ≠ 3,586,044") &&
                                                            Contains("ความสัมพันธ์ที่ผิด: E8") && Contains("ยังไม่ยืนยัน"));
  CHECK(suspect_marks(both, "b.xlsx").empty());

  const workbook::Workbook book = returned({made, again});
  const std::vector<std::string> row = {"1",       "น่าสงสัย",  "แบบ 'ก'", "D7",
                                        "3586044", "3586042", "",        "พิมพ์ไว้ ๔[๔] น่าจะเป็น ๔[๒]"};
  for (std::uint32_t i = 0; i < row.size(); ++i) CHECK(text(book.sheets.at(1), 1, i) == row[i]);
  CHECK(text(book.sheets.at(1), 2, 0).empty());

  const std::string name = workbook::read_workbook(sent(), "a.xlsx").sheets[0].name;
  INFO(name);
  made.suspects[0].origin.sheet = name;
  const std::string bytes = returned_workbook(sent(), "a.xlsx", {made}, Language::thai);
  workbook::Package package(bytes, "back.xlsx");
  CHECK_THAT(package.xml("xl/comments1.xml"), Contains("ref=\"D7\"") && Contains("น่าสงสัย"));
  CHECK_THAT(package.xml("xl/styles.xml"), Contains("FFFF66"));
}

TEST_CASE("what should stand in a cell is not listed where it is open") {
  Finding made = finding(Level::error, "b.xlsx", "E7", "ยอดไม่ตรง");
  made.suspects = {suspect("a.xlsx", "D7", "3586042", Certainty::open)};
  const workbook::Workbook book = returned({made});
  CHECK(text(book.sheets.at(1), 1, 4) == "3586044");
  CHECK(text(book.sheets.at(1), 1, 5).empty());
  CHECK(text(book.sheets.at(1), 1, 7) == "พิมพ์ไว้ ๔[๔] น่าจะเป็น ๔[๒]");
}
