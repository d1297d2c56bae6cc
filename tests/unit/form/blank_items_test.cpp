#include <algorithm>
#include <catch2/catch.hpp>

#include "form/blank.hpp"
#include "form/mark.hpp"
#include "form/read_tables.hpp"
#include "form_test.hpp"
#include "workbook/read.hpp"
#include "workbook/zip_reader.hpp"

using namespace raingan;
using namespace form_test;

namespace {

struct Made {
  Area area = nong_khai();
  form::Catalogue catalogue = official_forms();
  Book earlier;
  form::BlankRequest request;

  Made(const std::string& form, const std::string& when, const std::string& district = "ท่าบ่อ") {
    request.forms = {catalogue.at(form, period(when))};
    request.area = &area;
    request.district = district;
    request.earlier = &earlier;
  }
  std::string bytes() const { return form::blank_workbook(request); }
  workbook::Workbook book() const { return workbook::read_workbook(bytes(), "blank.xlsx"); }
  Table read_back(const workbook::Workbook& from) const {
    const form::ReadTables found = form::read_tables(from, "blank.xlsx", catalogue, area, {});
    for (const Finding& finding : found.findings) UNSCOPED_INFO(finding.message.en);
    CHECK(found.findings.empty());
    REQUIRE(found.tables.size() == 1);
    return found.tables.front();
  }
};

std::string inflated(const std::string& bytes, const std::string& part) {
  workbook::ZipReader zip(bytes, "blank.xlsx");
  return zip.inflate(*zip.find(part));
}

// The first cell whose text begins so.
workbook::CellAddress place_of(const workbook::Sheet& sheet, const std::string& text) {
  for (const auto& [at, cell] : sheet.cells) {
    if (cell.text.starts_with(text)) return at;
  }
  FAIL("no cell begins with " << text);
  return {};
}

std::string text_at(const workbook::Sheet& sheet, workbook::CellAddress at) {
  const workbook::Cell* cell = sheet.at(at);
  return cell == nullptr ? std::string() : cell->text;
}

// The row whose first cell holds this and nothing more.
std::uint32_t row_of(const workbook::Sheet& sheet, const std::string& text) {
  for (const auto& [at, cell] : sheet.cells) {
    if (at.column == 0 && cell.text == text) return at.row;
  }
  FAIL("no row is called " << text);
  return 0;
}

Row producer(const std::string& district, const std::string& name, const std::vector<int>& marks) {
  Row row;
  row.district = district;
  row.printed_name = name;
  for (const int mark : marks) {
    Figure figure;
    if (mark != 0) figure.state = FigureState::number;
    figure.value = Decimal::from_units(mark);
    row.figures.push_back(figure);
  }
  return row;
}

void add_november(Made& made) {
  BookEntry& entry = made.earlier.entries[{"rt1", period("2567-11")}];
  entry.layout = made.catalogue.at("rt1", period("2567-11"));
  entry.table.columns = {"type.food", "type.cloth", "group.sole", "home.offline"};
  entry.table.rows = {producer("ท่าบ่อ", "กลุ่มทอผ้า ข", {0, 1, 1, 900}), producer("สังคม", "กลุ่มอื่น", {1, 0, 1, 5}),
                      producer("ท่าบ่อ", "กลุ่มทอผ้า ก", {1, 0, 1, 700})};
}

}  // namespace

TEST_CASE("A blank of months names every month, locked, and its district above the headings") {
  const Made made("income-estimate", "fy2568");
  const std::string bytes = made.bytes();
  const workbook::Workbook book = workbook::read_workbook(bytes, "blank.xlsx");
  const Table table = made.read_back(book);
  CHECK(table.one_district == "ท่าบ่อ");
  REQUIRE(table.rows.size() == 12);
  CHECK(table.rows.front().item == "2567-10");
  CHECK(table.rows.back().item == "2568-09");
  CHECK(table.rows.front().district == "ท่าบ่อ");
  const workbook::Sheet& sheet = book.sheets.front();
  CHECK(place_of(sheet, "อำเภอท่าบ่อ  จังหวัดหนองคาย").row < place_of(sheet, "เดือน").row);
  CHECK(text_at(sheet, {place_of(sheet, "ตุลาคม ๒๕๖๗").row + 11, 0}) == "กันยายน ๒๕๖๘");
  CHECK(form::read_marks(book).at(0).district == "4302");

  const std::uint32_t first = place_of(sheet, "ตุลาคม ๒๕๖๗").row;
  const workbook::Cell* row_total = sheet.at({first, 5});
  REQUIRE(row_total != nullptr);
  const std::string line = std::to_string(first + 1);
  CHECK(row_total->formula == "B" + line + "+C" + line + "+D" + line + "+E" + line);
  CHECK(sheet.at({first + 12, 1})->formula == "SUM(B" + line + ":B" + std::to_string(first + 12) + ")");
  CHECK(inflated(bytes, "xl/worksheets/sheet1.xml").find("sqref=\"B" + line + ":B" + std::to_string(first + 12)) !=
        std::string::npos);
}

TEST_CASE("Signature lines stand below the table") {
  const workbook::Workbook book = Made("income-estimate", "fy2568").book();
  const workbook::Sheet& sheet = book.sheets.front();
  const workbook::CellAddress signature = place_of(sheet, "ลงชื่อ");
  CHECK(signature.row > row_of(sheet, "รวมทั้งสิ้น"));
  CHECK(signature.column > 0);
  CHECK_THAT(text_at(sheet, {signature.row + 2, signature.column}), Catch::Contains("พัฒนาการอำเภอ"));
}

TEST_CASE("A blank of items names the items of its form") {
  const Made made("rt3", "2567-12");
  const Table table = made.read_back(made.book());
  std::vector<std::string> items;
  for (const Row& row : table.rows) items.push_back(row.item);
  CHECK(items == std::vector<std::string>{"food", "drink", "cloth", "ware", "herb"});
  CHECK(table.total.has_value());
}

TEST_CASE("A blank for no district in particular leaves dots for its name") {
  const Made made("income-estimate", "fy2568", "");
  const workbook::Workbook book = made.book();
  CHECK_NOTHROW(place_of(book.sheets.front(), "อำเภอ……"));
  CHECK(form::read_marks(book).at(0).district.empty());
}

TEST_CASE("A ledger comes with empty numbered rows, ticks to choose and totals") {
  const Made made("rt1", "2567-12");
  const std::string bytes = made.bytes();
  const workbook::Workbook book = workbook::read_workbook(bytes, "blank.xlsx");
  CHECK(made.read_back(book).rows.empty());
  const workbook::Sheet& sheet = book.sheets.front();
  const std::uint32_t total = row_of(sheet, "รวม");
  CHECK(text_at(sheet, {total - 1, 0}) == "60");
  CHECK_THAT(sheet.at({total, 11})->formula, Catch::StartsWith("SUM(L"));
  CHECK(text_at(sheet, {total, 3}).empty());  // ticks are not added up
  CHECK(sheet.at({total - 1, 15})->formula.size() > 10);
  CHECK(sheet.at({total - 1, 15})->format.ends_with(";"));  // an empty row shows no zero
  const std::string xml = inflated(bytes, "xl/worksheets/sheet1.xml");
  CHECK(xml.find("type=\"list\"") != std::string::npos);
  CHECK(xml.find("<formula1>\"✓\"</formula1>") != std::string::npos);
  CHECK_NOTHROW(place_of(sheet, "แต่ละแถวให้เลือก ✓ ในช่องประเภทผลิตภัณฑ์"));
  CHECK(xml.find("orientation=\"landscape\"") != std::string::npos);
}

TEST_CASE("Last month's producers are carried over with their ticks and without a figure") {
  Made made("rt1", "2567-12");
  add_november(made);
  const workbook::Workbook book = made.book();
  const Table table = made.read_back(book);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].printed_name == "กลุ่มทอผ้า ข");
  CHECK(table.rows[1].printed_name == "กลุ่มทอผ้า ก");
  const auto figure = [&](std::size_t row, const std::string& column) {
    return table.rows.at(row).figures.at(table.index_of(column).value());
  };
  CHECK(figure(0, "type.cloth").value == Decimal::from_units(1));
  CHECK(figure(0, "type.food").state == FigureState::blank);
  CHECK(figure(1, "type.food").value == Decimal::from_units(1));
  for (const char* column : {"home.offline", "home.online", "abroad.offline", "abroad.online"}) {
    CHECK(figure(0, column).state == FigureState::blank);
  }
  const workbook::Sheet& sheet = book.sheets.front();
  CHECK(text_at(sheet, {row_of(sheet, "รวม") - 1, 0}) == "42");
  SECTION("of another month nothing is") {
    made.request.forms = {made.catalogue.at("rt1", period("2568-01"))};
    CHECK(made.read_back(made.book()).rows.empty());
  }
  SECTION("nor for a district that sent none") {
    made.request.district = "สระใคร";
    CHECK(made.read_back(made.book()).rows.empty());
  }
}

TEST_CASE("A ledger that was filled in comes back with its producers") {
  Made made("rt1", "2567-12");
  add_november(made);
  workbook::Workbook book = made.book();
  workbook::Sheet& sheet = book.sheets.front();
  const std::uint32_t third = place_of(sheet, "กลุ่มทอผ้า ก").row + 1;
  put(sheet, {third, 1}, "กลุ่มใหม่");
  put(sheet, {third, 4}, "✓");
  put(sheet, {third, 11}, "#250");
  const Table table = made.read_back(book);
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[2].printed_name == "กลุ่มใหม่");
  CHECK(table.rows[2].district == "ท่าบ่อ");
  CHECK(table.rows[2].figures.at(table.index_of("home.offline").value()).value == Decimal::from_units(250));
}
