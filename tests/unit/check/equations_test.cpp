#include "check/equations.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "check/relations.hpp"
#include "small_tables.hpp"

using namespace check_test;

namespace {

const Period kMonth = Period::month(2567, 2);

FormLayout three_columns() {
  FormLayout layout;
  layout.form = "sales";
  layout.period = kMonth;
  layout.columns = {column("normal", FigureKind::count), column("online", FigureKind::count),
                    column("total", FigureKind::count)};
  layout.relations = {relation(RelationKind::sum, "total", {own("normal"), own("online")})};
  return layout;
}

const std::vector<std::string> kColumns = {"normal", "online", "total"};

BookEntry entry_with_copy() {
  BookEntry entry;
  entry.layout = three_columns();
  const Table all = table("sales", kMonth, "all.xlsx", kColumns, {{"ก", "1", "2", "3"}, {"ข", "4", "5", "9"}},
                          {"รวม", "5", "7", "12"});
  entry.table = all;
  entry.table.rows[0] = table("sales", kMonth, "one.xlsx", kColumns, {{"ก", "1", "2", "3"}}).rows[0];
  Table copy = all;
  for (Row& row : copy.rows) {
    for (Figure& figure : row.figures) figure.origin.file = "copy.xlsx";
  }
  for (Figure& figure : copy.total->figures) figure.origin.file = "copy.xlsx";
  entry.sources = {all, copy};
  return entry;
}

}  // namespace

TEST_CASE("Every relation of a book once: rows, total row, column totals, a second copy of the sheet not again") {
  const Book book = book_of({entry_with_copy()});
  const auto equations = check::equations_of(book);
  REQUIRE(equations.size() == 6);
  CHECK(std::count_if(equations.begin(), equations.end(), [](const check::Equation& equation) {
          return equation.finding == FindingKind::column_total;
        }) == 3);
}

TEST_CASE("A figure that a sheet repeats is the book's own in every relation") {
  const Book book = book_of({entry_with_copy()});
  const Table& kept = book.entries.begin()->second.table;
  const auto equations = check::equations_of(book);
  const auto total = std::find_if(equations.begin(), equations.end(), [](const check::Equation& equation) {
    return equation.finding == FindingKind::column_total && equation.column->id == "total";
  });
  REQUIRE(total != equations.end());
  CHECK(total->printed == &kept.total->figures[2]);
  CHECK(total->parts == std::vector<const Figure*>{&kept.rows[0].figures[2], &kept.rows[1].figures[2]});
  CHECK(equations.front().printed == &kept.rows[0].figures[2]);
}

TEST_CASE("Of a sheet that prints another figure the sheet's own cell takes part") {
  BookEntry entry = entry_with_copy();
  entry.sources.resize(1);
  entry.sources[0].rows[0].figures[0].value = dec("8");
  const Book book = book_of({entry});
  const auto equations = check::equations_of(book);
  const auto normal = std::find_if(equations.begin(), equations.end(), [](const check::Equation& equation) {
    return equation.finding == FindingKind::column_total && equation.column->id == "normal";
  });
  REQUIRE(normal != equations.end());
  CHECK(normal->parts[0]->origin.file == "all.xlsx");
  CHECK(check::is_broken(*normal));
}

TEST_CASE("Tables that are references bear witness apart from the others") {
  BookEntry entry = entry_with_copy();
  entry.table.reference = true;
  for (Table& sheet : entry.sources) sheet.reference = true;
  const Book book = book_of({entry});
  CHECK(check::equations_of(book).empty());
  CHECK(check::equations_of_references(book).size() == 5);
}

TEST_CASE("A broken relation is one that the check calls an error") {
  BookEntry entry = entry_with_copy();
  entry.table.rows[1].figures[2].value = dec("10");
  entry.sources.clear();
  const Book book = book_of({entry});
  const auto equations = check::equations_of(book);
  const auto broken = std::count_if(equations.begin(), equations.end(), check::is_broken);
  const Findings findings = relations_of(book);
  CHECK(broken == 2);
  CHECK(std::count_if(findings.begin(), findings.end(),
                      [](const Finding& finding) { return finding.level == Level::error; }) == broken);
}
