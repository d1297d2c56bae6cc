#include "form/blank.hpp"

#include <catch2/catch.hpp>

#include "form/mark.hpp"
#include "form/read_tables.hpp"
#include "form_test.hpp"
#include "workbook/read.hpp"
#include "workbook/zip_reader.hpp"

using namespace raingan;
using namespace form_test;

namespace {

const std::vector<form::Expected> kForms = {
    {"producers", period("2567-q1")},      {"monthly-sales", period("2567-q1")},
    {"wallet-survey", period("2567-q1")},  {"shop-registration", period("2567-q2")},
    {"sales-estimate", period("2567-q2")}, {"sales-estimate", period("2567-q3")},
    {"quarter-targets", period("2567-02")}};

Figure known(const std::string& value) {
  Figure figure;
  figure.state = FigureState::number;
  figure.value = Decimal::parse(value).value();
  return figure;
}

void add_known(Book& book, const form::Catalogue& catalogue, const std::string& form, const Period& when,
               const std::string& column, const std::string& district, const std::string& value) {
  BookEntry& entry = book.entries[{form, when}];
  entry.layout = catalogue.at(form, when);
  entry.table.columns = {column};
  Row row;
  row.district = district;
  row.figures = {known(value)};
  entry.table.rows.push_back(row);
}

struct Made {
  Area area = nong_khai();
  form::Catalogue catalogue = official_forms();
  Book book;
  form::BlankRequest request;

  explicit Made(const std::string& district) {
    for (const form::Expected& form : kForms) request.forms.push_back(catalogue.at(form.form, form.period));
    request.area = &area;
    request.district = district;
    request.mission_title = "ภารกิจสำคัญ & ผลงาน";
    request.known = &book;
  }
  workbook::Workbook read() const { return workbook::read_workbook(form::blank_workbook(request), "blank.xlsx"); }
};

std::string inflated(const std::string& bytes, const std::string& part) {
  workbook::ZipReader zip(bytes, "blank.xlsx");
  return zip.inflate(*zip.find(part));
}

}  // namespace

TEST_CASE("A blank comes back as the forms that it is") {
  for (const std::string district : {"", "สระใคร"}) {
    const Made made(district);
    const form::ReadTables found = form::read_tables(made.read(), "blank.xlsx", made.catalogue, made.area, {});
    CHECK(found.findings.empty());
    REQUIRE(found.tables.size() == kForms.size());
    for (std::size_t i = 0; i < kForms.size(); ++i) {
      const Table& table = found.tables[i];
      CHECK(table.form == kForms[i].form);
      CHECK(table.period == kForms[i].period);
      CHECK((table.from_blank && table.certain && table.period_stated));
      CHECK(table.rows.size() == (district.empty() ? 9u : 1u));
      CHECK(table.total.has_value() == district.empty());
    }
  }
}

TEST_CASE("The same request gives the same bytes, and nothing of the machine") {
  const Made made("ท่าบ่อ");
  const std::string bytes = form::blank_workbook(made.request);
  CHECK(bytes == form::blank_workbook(made.request));
  CHECK(inflated(bytes, "docProps/core.xml").find("2020-01-01T00:00:00Z") != std::string::npos);
  CHECK(inflated(bytes, "xl/workbook.xml").find("state=\"veryHidden\"") != std::string::npos);
}

TEST_CASE("Formulas carry what they give, known figures stand in them") {
  Made made("สระใคร");
  add_known(made.book, made.catalogue, "monthly-sales", period("2567-q1"), "total", "สระใคร", "13815110");
  add_known(made.book, made.catalogue, "wallet-survey", period("2567-q1"), "target", "สระใคร", "6");
  const form::ReadTables found = form::read_tables(made.read(), "blank.xlsx", made.catalogue, made.area, {});
  const auto figure = [&](std::size_t table, const std::string& column) {
    const Table& one = found.tables.at(table);
    return one.rows.front().figures.at(one.index_of(column).value());
  };
  CHECK(figure(2, "target").value == Decimal::from_units(6));
  CHECK(figure(2, "target").formula.empty());
  CHECK(figure(2, "sent").state == FigureState::blank);
  CHECK(figure(2, "more").value == Decimal::from_units(6));
  CHECK(figure(2, "more").formula.starts_with("MAX(0,"));
  CHECK(figure(3, "target").value == Decimal::from_units(6));  // equals the survey of the quarter before
  CHECK(figure(4, "six").value == Decimal::from_units(13815110));
  CHECK(figure(4, "six").formula.starts_with("13815110+"));
  CHECK(figure(4, "six").recomputed == Decimal::from_units(13815110));
  CHECK(figure(0, "current").formula.size() >= 2);
}

TEST_CASE("Only what is to be entered can be changed") {
  const Made made("");
  const std::string bytes = form::blank_workbook(made.request);
  const std::string sheet = inflated(bytes, "xl/worksheets/sheet2.xml");
  CHECK(sheet.find("<sheetProtection sheet=\"1\"") != std::string::npos);
  CHECK(sheet.find("password") == std::string::npos);
  CHECK(sheet.find("type=\"decimal\"") != std::string::npos);
  CHECK(sheet.find("sqref=\"C7:C15\"") != std::string::npos);
  CHECK(sheet.find("type=\"list\"") == std::string::npos);
  CHECK(sheet.find("state=\"frozen\"") != std::string::npos);
  CHECK(sheet.find("fitToHeight=\"0\"") != std::string::npos);
  CHECK(sheet.find("paperSize=\"9\"") != std::string::npos);
  CHECK(inflated(bytes, "xl/worksheets/sheet1.xml").find("type=\"whole\"") != std::string::npos);
  CHECK(inflated(bytes, "xl/workbook.xml").find("_xlnm.Print_Titles") != std::string::npos);
}

TEST_CASE("A blank with a heading changed is read, and the change is told") {
  const Made made("");
  workbook::Workbook book = made.read();
  const auto marks = form::read_marks(book);
  REQUIRE(marks.size() == kForms.size());
  workbook::Sheet& sheet = book.sheets.front();
  const std::uint32_t leaf = marks.front().first_cell.row + 1;
  sheet.cells.at({leaf, 3}).text = "จำนวนโรงเรียน";
  form::ReadTables found = form::read_tables(book, "blank.xlsx", made.catalogue, made.area, {});
  REQUIRE(found.tables.size() == kForms.size());
  CHECK(found.tables.front().from_blank);
  std::vector<std::string> changes;
  for (const Finding& finding : found.findings) changes.push_back(finding.column + "|" + finding.found);
  CHECK(changes == std::vector<std::string>{"single|", "|จำนวนผู้ประกอบการ / จำนวนโรงเรียน"});

  put(sheet, {leaf + 1, 2}, "#5");
  for (auto& [at, cell] : sheet.cells) {
    if (at.row < leaf + 1 && at.row >= leaf - 1) cell.text = "ลบ";
  }
  found = form::read_tables(book, "blank.xlsx", made.catalogue, made.area, {});
  REQUIRE(found.tables.size() == kForms.size() - 1);
  REQUIRE_FALSE(found.findings.empty());
  CHECK(found.findings.front().kind == FindingKind::form_changed);
  CHECK(found.findings.front().form == "producers");
}

TEST_CASE("Sheets of one form for two periods keep apart") {
  const workbook::Workbook book = Made("").read();
  CHECK(book.find("ประมาณการยอดจำหน่าย") != nullptr);
  CHECK(book.find("ประมาณการยอดจำหน่าย 2567-q3") != nullptr);
}

TEST_CASE("What a blank cannot be made for") {
  Made made("บางรัก");
  CHECK_THROWS_AS(form::blank_workbook(made.request), Error);
  made.request.district.clear();
  made.request.forms.clear();
  CHECK_THROWS_AS(form::blank_workbook(made.request), Error);
}
