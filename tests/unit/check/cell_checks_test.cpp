#include <catch2/catch.hpp>

#include "check/consolidate.hpp"
#include "check/relations.hpp"
#include "small_tables.hpp"

using namespace check_test;

namespace {

const Period kQ2 = Period::fiscal_quarter(2567, 2);
using Lines = std::vector<std::string>;

FormLayout form() {
  FormLayout out;
  out.form = "f";
  out.period = kQ2;
  out.name = "ทดสอบ";
  out.columns = {column("a", FigureKind::money), column("b", FigureKind::count), column("t", FigureKind::money)};
  out.columns[0].required = true;
  out.columns[2].entered = false;
  out.relations = {relation(RelationKind::sum, "t", {own("a"), own("b")})};
  return out;
}

Table sheet(const std::vector<std::vector<std::string>>& rows, const std::vector<std::string>& total = {}) {
  return table("f", kQ2, "x", {"a", "b", "t"}, rows, total);
}

Lines found(const Table& table) { return lines_of(cells_of_book(book_of({{table, form()}}))); }

}  // namespace

TEST_CASE("Clean cells are silent") { CHECK(found(sheet({{"ก", "1", "0", "1"}}, {"รวม", "1", "0", "1"})).empty()); }

TEST_CASE("Text, negative figures and impossible sizes are named") {
  CHECK(found(sheet({{"ก", "สิบ", "-2", "90000000000"}})) ==
        Lines{"error negative ก b -2  ", "error not-a-number ก a สิบ  ", "error outlier ก t 90000000000  "});
  CHECK(found(sheet({{"?ข", "1", "-2", "1"}}, {"รวม", "-1", "", ""})) ==
        Lines{"error negative ข b -2  ", "error negative รวม a -1  "});
}

TEST_CASE("Only required blanks are missed, and not on the total row") {
  CHECK(found(sheet({{"ก", "", "", ""}}, {"รวม", "", "", ""})) == Lines{"warning missing ก a   "});
}

TEST_CASE("Formulas without a result, with an error or with a stale result") {
  Table broken = sheet({{"ก", "1", "2", "5"}, {"ข", "1", "2", "3"}, {"ค", "1", "2", "#REF!"}});
  broken.rows[0].figures[2].formula = "B2+C2";
  broken.rows[0].figures[2].recomputed = dec("3");
  broken.rows[1].figures[2].state = FigureState::uncomputed;
  broken.rows[1].figures[2].formula = "B3+C3";
  broken.rows[1].figures[2].recomputed = dec("3");
  broken.rows[2].figures[2].state = FigureState::error_value;
  CHECK(found(broken) ==
        Lines{"error not-a-number ค t #REF!  ", "error stale-value ก t 5 3 2", "error stale-value ข t  3 "});
}

TEST_CASE("Satang that a sheet hides are no stale result; a count is exact") {
  Table hidden = sheet({{"ก", "1", "2", "3.01"}});
  hidden.rows[0].figures[2].recomputed = dec("3");
  CHECK(found(hidden).empty());
  hidden.rows[0].figures[1].recomputed = dec("2.50");
  CHECK(found(hidden) == Lines{"error stale-value ก b 2 2.50 -0.50"});
}

TEST_CASE("A figure typed over a formula is seen where formulas are the rule") {
  Table blank = sheet({{"ก", "1", "2", "3"}}, {"รวม", "1", "2", "3"});
  blank.from_blank = true;
  CHECK(found(blank) == Lines{"warning formula-overwritten ก t 3  ", "warning formula-overwritten รวม a 1  ",
                              "warning formula-overwritten รวม b 2  ", "warning formula-overwritten รวม t 3  "});
  for (Figure* figure :
       {&blank.rows[0].figures[2], &blank.total->figures[0], &blank.total->figures[1], &blank.total->figures[2]}) {
    figure->formula = "SUM(B2:C2)";
  }
  CHECK(found(blank).empty());

  Table own_made = sheet({{"ก", "1", "2", "3"}, {"ข", "1", "2", "3"}, {"ค", "1", "2", "3"}, {"ง", "1", "2", "3"}});
  CHECK(found(own_made).empty());
  for (std::size_t i = 0; i < 3; ++i) own_made.rows[i].figures[2].formula = "B2+C2";
  CHECK(found(own_made) == Lines{"warning formula-overwritten ง t 3  "});
  own_made.rows[2].figures[2].formula.clear();
  CHECK(found(own_made).empty());
}

TEST_CASE("What a district's own workbook was asked about is not asked again in the consolidated one") {
  Findings findings;
  Table own_book = table("f", kQ2, "own", {"a", "b", "t"}, {{"ก", "-1", "2", "1"}});
  Table all = table("f", kQ2, "all", {"a", "b", "t"}, {{"ก", "-1", "2", "x"}, {"ข", "1", "-2", "1"}});
  const Book book = check::consolidate({all, own_book}, area_of({"ก", "ข"}), {}, layouts({form()}), findings);
  CHECK(findings.empty());
  const Findings cells = cells_of_book(book);
  CHECK(lines_of(cells) == Lines{"error negative ก a -1  ", "error negative ข b -2  ", "error not-a-number ก t x  "});
  for (const Finding& finding : cells) CHECK(finding.origin.file == (finding.column == "a" ? "own" : "all"));
}
