#include <catch2/catch.hpp>

#include "outputs/item_tables.hpp"
#include "outputs/sheet_digest.hpp"
#include "outputs/summary.hpp"
#include "workbook/read.hpp"

using namespace raingan;
using namespace raingan::outputs;
using namespace raingan::outputs::sample;

namespace {

workbook::Workbook summary_of(const SampleJob& sample) {
  return workbook::read_workbook(summary_workbook(sample.facts()), "summary.xlsx");
}

const workbook::Sheet& sheet(const workbook::Workbook& book, const std::string& name) {
  const workbook::Sheet* found = book.find(name);
  INFO(name);
  REQUIRE(found != nullptr);
  return *found;
}

// "3|ท่าบ่อ|100|A1+B1=5": a row as it stands, formulas with what they give.
std::string line(const workbook::Sheet& sheet, std::uint32_t row) {
  std::string text;
  for (std::uint32_t column = 0; column < 10; ++column) {
    const workbook::Cell* cell = sheet.at({row, column});
    text += column == 0 ? "" : "|";
    if (cell == nullptr) continue;
    text += (cell->formula.empty() ? "" : cell->formula + "=") + cell->text;
  }
  return text.substr(0, text.find_last_not_of('|') + 1);
}

}  // namespace

TEST_CASE("a form of months has a sheet of the province's sums and one of all districts") {
  SampleJob sample;
  add_income(sample);
  const workbook::Workbook book = summary_of(sample);
  const workbook::Sheet& sums = sheet(book, "2567-q1 ประมาณการรายได้");
  CHECK(line(sums, 4) == "ตุลาคม 2566|110|1|B5+C5=111");
  CHECK(line(sums, 6) == "ธันวาคม 2566");
  CHECK(line(sums, 7) == "รวม|SUM(B5:B7)=330|SUM(C5:C7)=3|SUM(D5:D7)=333");
  CHECK_THAT(sums.at({8, 0})->text, Catch::Contains("ยังไม่ครบ"));
  const workbook::Sheet& all = sheet(book, "2567-q1 รายอำเภอ ประมาณการรายได");
  CHECK(line(all, 3) == "ที่|อำเภอ|เดือน|ในประเทศ|ต่างประเทศ|รวม|หมายเหตุ");
  CHECK(line(all, 5) == "2|เมืองหนองคาย|พฤศจิกายน 2566|20|2|D6+E6=22");
  CHECK(line(all, 7) == "1|ท่าบ่อ|ตุลาคม 2566|100|0|D8+E8=100");
  CHECK(line(all, 10) == "||รวม|SUM(D5:D10)=360|SUM(E5:E10)=6|SUM(F5:F10)=366");
}

TEST_CASE("a ledger is one sheet of every producer, led by its district") {
  SampleJob sample;
  BookEntry& ledger = add_ledger(sample);
  const workbook::Workbook book = summary_of(sample);
  const workbook::Sheet& all = sheet(book, "2566-12 รต.1");
  CHECK(line(all, 5) == "1|ท่าบ่อ|กลุ่ม ก|✓||100|50.25|F6+G6=150.25");
  CHECK(line(all, 6) == "2|ท่าบ่อ|กลุ่ม ข||✓|200||F7+G7=200");
  CHECK(line(all, 7) == "1|สังคม|กลุ่ม ค||✓|7|8|F8+G8=15");
  CHECK(line(all, 8) == "||รวม|||SUM(F6:F8)=307|SUM(G6:G8)=58.25|SUM(H6:H8)=365.25");
  SECTION("of an earlier month the sums of its districts") {
    ledger.table.reference = true;
    const workbook::Sheet sums = sheet(summary_of(sample), "2566-12 รต.1");
    CHECK(line(sums, 5) == "1|ท่าบ่อ|300|50.25|C6+D6=350.25");
    CHECK(line(sums, 6) == "2|สังคม|7|8|C7+D7=15");
    CHECK_THAT(sums.at({0, 0})->text, Catch::Contains("ข้อมูลฐาน"));
  }
}

TEST_CASE("a finding names the producer or month that it is about") {
  SampleJob sample;
  Finding finding;
  finding.district = "ท่าบ่อ";
  finding.item = "กลุ่ม ก";
  sample.findings = {finding, finding};
  sample.findings[1].district.clear();
  const workbook::Workbook book = summary_of(sample);
  CHECK(sheet(book, "ผลการตรวจ").at({3, 2})->text == "ท่าบ่อ · กลุ่ม ก");
  CHECK(sheet(book, "ผลการตรวจ").at({4, 2})->text == "กลุ่ม ก");
}

TEST_CASE("a table that was computed says from what") {
  SampleJob sample;
  add_ledger(sample);
  BookEntry& income = add_income(sample);
  income.derived = true;
  income.layout.aggregation = Aggregation{"ledger", {}, {}};
  const workbook::Workbook book = summary_of(sample);
  CHECK(sheet(book, "2567-q1 ประมาณการรายได้").at({0, 0})->text == "ประมาณการรายได้ (คำนวณจาก รต.1)");
}

TEST_CASE("grades stand in the mission's colours with their points") {
  SampleJob sample;
  assess::GradeLook look;
  look.grade = "A";
  look.rgb = 0x123456;
  look.points = Decimal::from_units(5);
  sample.mission.looks = {look};
  const workbook::Workbook book = summary_of(sample);
  const workbook::Sheet& grades = sheet(book, "เป้าหมายและระดับ");
  CHECK(grades.at({2, 9})->text == "ค่าคะแนน");
  CHECK(grades.at({4, 9})->text == "5");
  CHECK(grades.at({5, 9}) == nullptr);
  CHECK(grades.at({5, 10})->text == "ยังไม่มีผลสำเร็จ");
}

TEST_CASE("a digest tells two sheets apart by any cell") {
  SheetDigest a, b;
  a.add({3, 1}, "ก", std::nullopt, "");
  a.add({4, 2}, "", Decimal::from_units(5), "B4+1");
  b.add({4, 2}, "", Decimal::from_units(5), "B4+1");
  CHECK(a.first_difference(b) == 3);
  b.add({3, 1}, "ก", std::nullopt, "");
  CHECK_FALSE(a.first_difference(b).has_value());
  for (int kind = 0; kind < 4; ++kind) {
    SheetDigest other = b;
    if (kind == 0) other.add({9, 9}, "", std::nullopt, "");
    if (kind == 1) other.add({9, 9}, "x", std::nullopt, "");
    if (kind == 2) other.add({9, 9}, "", Decimal(), "");
    if (kind == 3) other.add({9, 9}, "", std::nullopt, "x");
    CHECK(other.first_difference(b) == 9);
  }
}
