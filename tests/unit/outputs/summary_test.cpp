#include "outputs/summary.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "base/utf8.hpp"
#include "outputs/new_workbook.hpp"
#include "outputs/sample_job.hpp"
#include "workbook/read.hpp"

using namespace raingan;
using namespace raingan::outputs;
using namespace raingan::outputs::sample;
using Catch::Contains;

namespace {

workbook::Workbook summary_of(const SampleJob& sample) {
  return workbook::read_workbook(summary_workbook(sample.facts()), "summary.xlsx");
}

const workbook::Cell& cell(const workbook::Sheet& sheet, const std::string& reference) {
  const workbook::Cell* found = sheet.at(workbook::parse_reference(reference).value());
  INFO(sheet.name << "!" << reference);
  REQUIRE(found != nullptr);
  return *found;
}

bool is_empty(const workbook::Sheet& sheet, const std::string& reference) {
  return sheet.at(workbook::parse_reference(reference).value()) == nullptr;
}

const workbook::Sheet& sheet(const workbook::Workbook& book, const std::string& name) {
  const workbook::Sheet* found = book.find(name);
  INFO(name);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace

TEST_CASE("the summary has a sheet a table, one of grades and one of findings") {
  const workbook::Workbook book = summary_of(SampleJob());
  std::vector<std::string> names;
  for (const workbook::Sheet& sheet : book.sheets) names.push_back(sheet.name);
  CHECK(names == std::vector<std::string>{"2567-q1 แบบ producers", "2567-q2 แบบ sales-estimate",
                                          "2567-q3 แบบ sales-estimate", "2567-q2 แบบ shop-registration",
                                          "เป้าหมายและระดับ", "ผลการตรวจ"});
}

TEST_CASE("row totals and column totals are formulas with their values") {
  const workbook::Workbook book = summary_of(SampleJob());
  const workbook::Sheet& estimate = sheet(book, "2567-q2 แบบ sales-estimate");
  CHECK(cell(estimate, "C4").text == "กุมภาพันธ์ 2567");
  CHECK(cell(estimate, "C5").text == "รายได้ปกติ (บาท)");
  CHECK(cell(estimate, "B6").text == "เมืองหนองคาย");
  CHECK(cell(estimate, "C6").number == Decimal::from_units(57572614));
  CHECK(cell(estimate, "C6").format == "#,##0");
  CHECK(cell(estimate, "E6").formula == "C6+D6");
  CHECK(cell(estimate, "E6").number == Decimal::from_units(62766190));
  SECTION("a total that was sent wrong is computed anew") {
    CHECK(cell(estimate, "E8").formula == "C8+D8");
    CHECK(cell(estimate, "E8").number == Decimal::from_units(6179122));
  }
  SECTION("a sum over other forms stays a value") {
    CHECK(cell(estimate, "F6").formula.empty());
    CHECK(cell(estimate, "F6").number == Decimal::from_units(100));
  }
  CHECK(cell(estimate, "B9").text == "รวม");
  CHECK(cell(estimate, "E9").formula == "SUM(E6:E8)");
  CHECK(cell(estimate, "E9").number == Decimal::from_units(62766190 + 21305646 + 6179122));
}

TEST_CASE("unknown figures stay blank and their totals say that they are incomplete") {
  const SampleJob sample;
  const workbook::Workbook book = summary_of(sample);
  const workbook::Sheet& shops = sheet(book, "2567-q2 แบบ shop-registration");
  CHECK(is_empty(shops, "D6"));
  CHECK(cell(shops, "D8").formula == "SUM(D5:D7)");
  CHECK(cell(shops, "D8").number == Decimal::from_units(36));
  CHECK_THAT(cell(shops, "A9").text, Contains("ยังไม่ครบ"));
}

TEST_CASE("a row total with an unknown part stays as it was sent") {
  SampleJob sample;
  sample.estimate().table.rows[1].figures[0] = number("");
  const workbook::Workbook book = summary_of(sample);
  const workbook::Sheet& estimate = sheet(book, "2567-q2 แบบ sales-estimate");
  CHECK(cell(estimate, "E7").formula.empty());
  CHECK(cell(estimate, "E7").number == Decimal::from_units(21305646));
}

TEST_CASE("hundredths show in the whole column") {
  SampleJob sample;
  sample.estimate().table.rows[1].figures[1] = number("909115.25");
  const workbook::Workbook book = summary_of(sample);
  const workbook::Sheet& estimate = sheet(book, "2567-q2 แบบ sales-estimate");
  CHECK(cell(estimate, "D6").format == "#,##0.00");
  CHECK(cell(estimate, "E7").number == Decimal::parse("21305646.25"));
  CHECK(cell(estimate, "C6").format == "#,##0");
}

TEST_CASE("targets, results, grades and reasons stand together") {
  const workbook::Workbook book = summary_of(SampleJob());
  const workbook::Sheet& grades = sheet(book, "เป้าหมายและระดับ");
  CHECK(cell(grades, "B5").text == "เมืองหนองคาย");
  CHECK(cell(grades, "E5").number == Decimal::from_units(62766190));
  CHECK(cell(grades, "F5").number == Decimal::from_units(63000000));
  CHECK(cell(grades, "I5").text == "A");
  CHECK(is_empty(grades, "I6"));
  CHECK(cell(grades, "J6").text == "ยังไม่มีผลสำเร็จ");
  CHECK(cell(grades, "E8").formula == "SUM(E5:E7)");
  CHECK(is_empty(grades, "F8"));
}

TEST_CASE("findings carry level, place, figures and message") {
  SampleJob sample;
  Finding finding;
  finding.origin = {"job/submissions/อำเภอ สังคม#1.xlsx", "แผ่น 'ก'", "F7"};
  finding.form = "sales-estimate";
  finding.district = "สังคม";
  finding.found = "6,179,120.";
  finding.expected = "6179122";
  finding.difference = "-2";
  finding.message = {"ยอดรวมไม่ตรง", "the total differs"};
  sample.findings = {finding};
  const workbook::Workbook book = summary_of(sample);
  const workbook::Sheet& findings = sheet(book, "ผลการตรวจ");
  const std::vector<std::string> expected = {
      "ผิด", "แบบ sales-estimate", "สังคม", "อำเภอ สังคม#1.xlsx", "แผ่น 'ก'", "F7", "6,179,120.", "6179122",
      "-2", "ยอดรวมไม่ตรง"};
  for (std::uint32_t i = 0; i < expected.size(); ++i) {
    REQUIRE(findings.at({3, i}) != nullptr);
    CHECK(findings.at({3, i})->text == expected[i]);
  }
  CHECK(findings.at({3, 6})->type == workbook::CellType::text);
  CHECK(findings.at({3, 7})->number == Decimal::from_units(6179122));
  CHECK(findings.at({3, 7})->format == "#,##0");
}

TEST_CASE("nothing from a cell becomes a formula") {
  const std::string hostile = GENERATE(as<std::string>{}, "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "<b>&amp;",
                                       "{area}", "_x0041_ _x005F_x0041_", "\"quoted\" 'single'", "\xFF\xFE broken",
                                       "bell\x07", "๑๒๓", "http://example.go.th/", "{=1}");
  CAPTURE(hostile);
  SampleJob sample;
  auto& row = sample.estimate().table.rows[1];
  row.district.clear();
  row.printed_name = hostile;
  row.figures[0] = number("x" + hostile);
  row.figures[0].raw = hostile;
  sample.estimate().layout.name = "[a]:*?/\\'" + hostile + " ยาวเกินสามสิบเอ็ดตัวอักษรแน่นอน";
  sample.mission.title = hostile;
  sample.grades[1].reason = {hostile, hostile};
  Finding finding;
  finding.origin = {hostile + ".xlsx", hostile, "F7"};
  finding.district = finding.found = hostile;
  finding.message = {hostile, hostile};
  sample.findings = {finding};
  const workbook::Workbook book = summary_of(sample);
  std::size_t formulas = 0;
  for (const workbook::Sheet& each : book.sheets) {
    CHECK(to_utf32(each.name).size() <= 31);
    for (const auto& [at, found] : each.cells) {
      if (found.formula.empty()) continue;
      ++formulas;
      CHECK(found.type == workbook::CellType::number);
    }
  }
  CHECK(formulas > 0);
}

TEST_CASE("the same facts give the same bytes") {
  const SampleJob sample;
  CHECK(summary_workbook(sample.facts()) == summary_workbook(sample.facts()));
}

TEST_CASE("sheet names are unique whatever the forms are called") {
  NewWorkbook book("", {2567, 1, 1});
  for (const char* name : {"ก", "ก", "A", "a", "[]", "", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                           "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"}) {
    book.sheet(name).text({0, 0}, "x", {});
  }
  const workbook::Workbook read = workbook::read_workbook(book.finish(), "x.xlsx");
  std::set<std::string> names;
  for (const workbook::Sheet& sheet : read.sheets) names.insert(sheet.name);
  CHECK(names.size() == 8);
  CHECK(names.contains("ก (2)"));
}

TEST_CASE("a district name may be as long as a cell") {
  SampleJob sample;
  auto& row = sample.estimate().table.rows[1];
  row.district.clear();
  for (int i = 0; i < 40000; ++i) row.printed_name += "ก";
  CHECK_NOTHROW(summary_of(sample));
}
