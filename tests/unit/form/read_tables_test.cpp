#include "form/read_tables.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "form/row_names.hpp"
#include "form_test.hpp"
#include "thai/digits.hpp"

using namespace raingan;
using namespace form_test;
using workbook::CellAddress;

namespace {

form::ReadTables read(const Case& one) {
  static const form::Catalogue catalogue = official_forms();
  static const Area area = nong_khai();
  return form::read_tables(one.book, one.name, catalogue, area, one.expected);
}

std::string figure_line(const form::ReadTables& read, const std::string& name, const std::string& column) {
  const std::size_t slash = name.find('/');
  const std::string item = slash == std::string::npos ? std::string() : name.substr(slash + 1);
  for (const Table& table : read.tables) {
    const auto at = table.index_of(column);
    const Row* row =
        name == "total" ? (table.total ? &*table.total : nullptr) : table.find(name.substr(0, slash), item);
    if (at && row != nullptr) return name + " " + column + " " + describe(row->figures.at(*at));
  }
  return "none";
}

const Case& named(const std::string& name) {
  static const std::vector<Case> all = cases();
  return *std::find_if(all.begin(), all.end(), [&](const Case& one) { return one.name == name; });
}

// What the table says, whatever the order of its rows and columns.
std::vector<std::string> content(const form::ReadTables& read) {
  std::vector<std::string> lines;
  for (const Table& table : read.tables) {
    lines.push_back(table.form + " " + table.period.id() + (table.certain ? "" : " doubtful"));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      for (const Row& row : table.rows) {
        lines.push_back(table.form + row.district + row.item + table.columns[i] + "=" + describe(row.figures[i]));
      }
      if (table.total)
        lines.push_back(table.form + "total" + table.columns[i] + "=" + describe(table.total->figures[i]));
    }
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

TEST_CASE("Forms are recognised by their headings, wherever they stand") {
  REQUIRE(cases().size() >= 27);
  for (const Case& one : cases()) {
    DYNAMIC_SECTION(one.name) {
      const form::ReadTables found = read(one);
      std::vector<std::string> tables, findings;
      for (const Table& table : found.tables) tables.push_back(describe(table));
      for (const Finding& finding : found.findings) findings.push_back(describe(finding));
      CHECK(tables == one.tables);
      std::vector<std::string> awaited = one.findings;
      std::sort(awaited.begin(), awaited.end());
      std::sort(findings.begin(), findings.end());
      CHECK(findings == awaited);
      for (const std::string& line : one.figures) {
        const std::size_t space = line.find(' ');
        const std::size_t next = line.find(' ', space + 1);
        CHECK(figure_line(found, line.substr(0, space), line.substr(space + 1, next - space - 1)) == line);
      }
    }
  }
}

TEST_CASE("Every figure leads back to its cell") {
  const Case& one = named("two-beside-each-other");
  const form::ReadTables found = read(one);
  for (const Table& table : found.tables) {
    for (const Row& row : table.rows) {
      for (const Figure& figure : row.figures) {
        CHECK(figure.origin.file == one.name);
        const auto* cell = one.book.sheets.front().at(*workbook::parse_reference(figure.origin.cell));
        REQUIRE(cell != nullptr);
        CHECK(cell->text == figure.raw);
      }
    }
  }
  const Figure& total = found.tables.at(2).rows.front().figures.back();
  CHECK(total.formula == "C9+D9+E9");
  CHECK_FALSE(total.recomputed);  // its parts are texts: nobody can tell what the formula would give
}

TEST_CASE("The order of rows and columns does not matter") {
  std::mt19937 random(2567);
  for (const std::string name :
       {"sales-estimate-january", "quarter-targets-february", "monthly-sales", "wallet-survey"}) {
    const Case& original = named(name);
    const std::vector<std::string> expected = content(read(original));
    for (int round = 0; round < 20; ++round) {
      Case mixed = original;
      workbook::Sheet& sheet = mixed.book.sheets.front();
      const auto place = *workbook::parse_range(read(original).tables.front().place.cell);
      const std::uint32_t first_row = place.last.row - 9;  // nine districts above the total
      std::vector<std::uint32_t> rows(9), columns;
      for (std::uint32_t i = 0; i < 9; ++i) rows[i] = first_row + i;
      for (std::uint32_t i = place.first.column; i <= place.last.column; ++i) columns.push_back(i);
      std::shuffle(rows.begin(), rows.end(), random);
      std::shuffle(columns.begin(), columns.end(), random);
      sheet.cells.clear();
      sheet.merged.clear();
      const workbook::Sheet& from = original.book.sheets.front();
      for (const auto& [at, cell] : from.cells) {
        CellAddress to = at;
        if (at.row >= first_row && at.row < first_row + 9) to.row = rows[at.row - first_row];
        if (at.row >= place.first.row) to.column = columns[at.column - place.first.column];
        // A merged or unmerged group is written over each of its columns before they part.
        sheet.cells[to] = cell;
      }
      for (const workbook::CellRange& range : from.merged) {
        if (range.first.row < place.first.row || from.at(range.first) == nullptr) continue;
        for (std::uint32_t column = range.first.column; column <= range.last.column; ++column) {
          sheet.cells[{range.first.row, columns[column - place.first.column]}] = *from.at(range.first);
        }
      }
      CHECK(content(read(mixed)) == expected);
    }
  }
}

TEST_CASE("Thai and ASCII digits, numbers and texts give the same figures") {
  for (const Case& original : cases()) {
    const std::vector<std::string> expected = content(read(original));
    Case thai_text = original;
    for (workbook::Sheet& sheet : thai_text.book.sheets) {
      for (auto& [at, cell] : sheet.cells) {
        const bool number = cell.type == workbook::CellType::number && cell.formula.empty();
        const bool huge = number && cell.number->magnitude() > Decimal::from_units(10'000'000'000);
        if (number && !huge) {
          cell.type = workbook::CellType::text;
          cell.text = cell.number->grouped() + " บาท";
          cell.number.reset();
        }
        const bool read_as_text =
            cell.type == workbook::CellType::text && cell.text.find("251.056") == std::string::npos;
        if (read_as_text) cell.text = "\u200B\u00A0" + thai::to_thai_digits(cell.text) + " ";
      }
    }
    INFO(original.name);
    if (original.name != "unreadable-figures") CHECK(content(read(thai_text)) == expected);
  }
}

TEST_CASE("A sheet as wide and as deep as sheets can be is read at once") {
  Case wide = named("wallet-survey");
  workbook::Sheet& sheet = wide.book.sheets.front();
  put(sheet, {1'048'575, 16'383}, "#1");
  for (std::uint32_t row = 20; row < 20'000; ++row) put(sheet, {row, 1}, "อำเภอ");
  sheet.merged.push_back({{0, 0}, {1'048'575, 16'383}});
  CHECK(read(wide).tables.size() == 1);
}

TEST_CASE("Doubtful when two forms fit equally well") {
  form::Catalogue catalogue;
  std::string text = read_text("templates/forms/wallet-survey.xml");
  catalogue.add(definition::Document("a.xml", text, "form"));
  text.replace(text.find("\"wallet-survey\""), 15, "\"second-survey\"");
  catalogue.add(definition::Document("b.xml", text, "form"));
  const Case& one = named("wallet-survey");
  const form::ReadTables found = form::read_tables(one.book, "x", catalogue, nong_khai(), one.expected);
  REQUIRE(found.tables.size() == 1);
  CHECK_FALSE(found.tables.front().certain);
  for (const std::string id : {"wallet-survey", "second-survey"}) {
    const form::ReadTables awaited =
        form::read_tables(one.book, "x", catalogue, nong_khai(), {{id, period("2567-q1")}});
    CHECK(awaited.tables.front().form == id);
    CHECK_FALSE(awaited.tables.front().certain);
  }
}

TEST_CASE("A ledger of thousands of rows is read whole, in its order") {
  const Case& few = named("rt1");
  Case many = few;
  workbook::Sheet& sheet = many.book.sheets.front();
  const std::uint32_t total = 17;
  std::map<CellAddress, workbook::Cell> kept(sheet.cells.begin(), sheet.cells.lower_bound({11, 0}));
  std::map<CellAddress, workbook::Cell> foot(sheet.cells.lower_bound({total, 0}), sheet.cells.end());
  sheet.cells = std::move(kept);
  constexpr std::uint32_t kRows = 3000;
  for (std::uint32_t i = 0; i < kRows; ++i) {
    put(sheet, {11 + i, 1}, "กลุ่มสมมุติ " + std::to_string(i));
    put(sheet, {11 + i, 3}, "✓");
    put(sheet, {11 + i, 8}, "✓");
    for (std::uint32_t column = 11; column < 16; ++column) put(sheet, {11 + i, column}, "#" + std::to_string(i));
  }
  for (const auto& [at, cell] : foot) sheet.cells[{at.row - total + 11 + kRows, at.column}] = cell;
  const form::ReadTables found = read(many);
  REQUIRE(found.tables.size() == 1);
  REQUIRE(found.tables.front().rows.size() == kRows);
  CHECK(found.tables.front().rows.back().item == "กลุ่มสมมุติ2999");
  CHECK(found.tables.front().total.has_value());
  CHECK(found.findings.empty());
}

TEST_CASE("A misspelt month is told, a strange one is asked about") {
  const form::Catalogue catalogue = official_forms();
  const FormLayout year = catalogue.at("income-estimate", period("fy2568"));
  const auto told = [&](const std::string& text) {
    const form::MatchedItem one = form::match_items({text}, year).front();
    const std::string item = one.item == nullptr ? "-" : one.item->id;
    return std::to_string(static_cast<int>(one.match)) + " " + item +
           (one.candidate == nullptr ? "" : "?" + one.candidate->id);
  };
  CHECK(told("ตุลาคม ๒๕๖๗") == "0 2567-10");
  CHECK(told("ต.ค.67") == "0 2567-10");
  CHECK(told("เดือน ก.ย. 68") == "0 2568-09");
  CHECK(told("ตุลาคม 2568") == "4 -");        // another year
  CHECK(told("ตลาคม 2567") == "2 2567-10");  // a letter lost
  CHECK(told("พฤษจิกายน พ.ศ. 2567") == "2 2567-11");
  CHECK(told("ตลาคม 2568") == "4 -");
  CHECK(told("ไตรมาส 1") == "4 -");
  CHECK(told("ต.ค. - ธ.ค. 67") == "4 -");
  CHECK(told("") == "4 -");
  const std::vector<form::MatchedItem> twice = form::match_items({"ม.ค.", "มกราคม 2568"}, year);
  CHECK(twice[0].match == form::NameMatch::exact);
  CHECK(twice[1].match == form::NameMatch::duplicate);
}
