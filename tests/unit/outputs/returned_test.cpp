#include "outputs/returned.hpp"

#include <catch2/catch.hpp>

#include "outputs/new_workbook.hpp"
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
