#include "check/consolidate.hpp"

#include <catch2/catch.hpp>

#include "check/relations.hpp"
#include "small_tables.hpp"

using namespace check_test;

namespace {

const Period kQ1 = Period::fiscal_quarter(2567, 1);
const Period kQ2 = Period::fiscal_quarter(2567, 2);
using Lines = std::vector<std::string>;

FormLayout form(const std::string& id, const Period& period) {
  FormLayout out;
  out.form = id;
  out.period = period;
  out.name = "แบบ" + id;
  out.columns = {column("a", FigureKind::money), column("b", FigureKind::count)};
  return out;
}

struct Result {
  Book book;
  Findings findings;
};

Result run(const std::vector<Table>& tables, const std::vector<check::Awaited>& awaited = {},
           const std::vector<std::string>& districts = {"ก", "ข", "ค"}) {
  Result result;
  result.book = check::consolidate(tables, area_of(districts), awaited,
                                   layouts({form("f", kQ2), form("f", kQ1), form("g", kQ2)}), result.findings);
  return result;
}

Table f(const std::string& file, const std::vector<std::vector<std::string>>& rows,
        const std::vector<std::string>& total = {}) {
  return table("f", kQ2, file, {"a", "b"}, rows, total);
}

Lines rows_of(const Book& book) {
  Lines lines;
  for (const Row& row : book.entries.at({"f", kQ2}).table.rows) {
    std::string line = row.district.empty() ? "?" + row.printed_name : row.district;
    for (const Figure& figure : row.figures) line += " " + figure.raw + "@" + figure.origin.file;
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("Own workbooks win, the consolidated one gives rows, order and totals") {
  const Result result = run({f("all", {{"ค", "3", "3"}, {"?นั่น", "9", "9"}, {"ก", "1", "1"}}, {"รวม", "13", "13"}),
                             f("own-a", {{"ก", "1", "1"}}), f("own-b", {{"ข", "2", "2"}})});
  CHECK(result.findings.empty());
  CHECK(rows_of(result.book) == Lines{"ค 3@all 3@all", "?นั่น 9@all 9@all", "ก 1@own-a 1@own-a", "ข 2@own-b 2@own-b"});
  const BookEntry& entry = result.book.entries.at({"f", kQ2});
  REQUIRE(entry.table.total);
  CHECK(entry.table.total->figures[0].raw == "13");
  CHECK(entry.table.place.file == "all");
  CHECK(entry.sources.size() == 3);
  // The district that the consolidated sheet lacks is not part of its printed total.
  Findings findings;
  check::check_relations(result.book, findings);
  CHECK(findings.empty());
}

TEST_CASE("The order in which workbooks arrive does not matter") {
  std::vector<Table> tables = {f("all", {{"ก", "1", "1"}, {"ข", "2", "7"}}, {"รวม", "3", "8"}),
                               f("own-a", {{"ก", "1", "1"}}), f("own-b", {{"ข", "2", "2"}})};
  const Result straight = run(tables);
  std::reverse(tables.begin(), tables.end());
  const Result turned = run(tables);
  CHECK(rows_of(straight.book) == rows_of(turned.book));
  CHECK(lines_of(straight.findings) == lines_of(turned.findings));
}

TEST_CASE("A blank is no disagreement, the number wins") {
  const Result result = run({f("all", {{"ก", "1", ""}, {"ข", "x", "2"}}), f("own", {{"ก", "", "5"}})});
  CHECK(result.findings.empty());
  CHECK(rows_of(result.book) == Lines{"ก 1@all 5@own", "ข x@all 2@all"});
  const Result text = run({f("all", {{"ก", "1", "2"}, {"ข", "1", "2"}}), f("own", {{"ก", "x", "2"}})});
  CHECK(text.findings.empty());
  CHECK(rows_of(text.book).front() == "ก 1@all 2@own");
}

TEST_CASE("Disagreeing figures are found at the later cell, naming both") {
  const Result result =
      run({f("all", {{"ก", "1", "1"}, {"ข", "20.40", "2"}}, {"รวม", "21", "3"}), f("dir/own", {{"ก", "5", "1"}}),
           f("own-b", {{"ข", "20", "2"}}), f("again", {{"ก", "5", "4"}}), f("copy", {{"ก", "5", "1"}})});
  CHECK(lines_of(result.findings) ==
        Lines{"error cross-form ก a 1 5 -4", "error cross-form ก b 4 1 3", "note rounding ข a 20.40 20 0.40"});
  const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                  [](const Finding& finding) { return finding.column == "a" && finding.found == "1"; });
  REQUIRE(found != result.findings.end());
  CHECK(found->origin == Origin{"all", "S", "B2"});
  CHECK(found->related == std::vector<Origin>{{"dir/own", "S", "B2"}});
  CHECK(found->message.th.find("ไม่ตรงกับ 5 ใน own S B2") != std::string::npos);
  CHECK(result.book.figure({"f", kQ2, "a"}, "ก")->value == dec("5"));
}

TEST_CASE("A sheet's own total is held against its own rows") {
  const Result result =
      run({f("all", {{"ก", "1", "10"}, {"ข", "2", "2"}}, {"รวม", "3", "12"}), f("own", {{"ก", "1", "50"}})});
  CHECK(lines_of(result.findings) == Lines{"error cross-form ก b 10 50 -40"});
  Findings findings;
  check::check_relations(result.book, findings);
  CHECK(findings.empty());

  const Result wrong =
      run({f("all", {{"ก", "1", "10"}, {"ข", "2", "2"}}, {"รวม", "3", "52"}), f("own", {{"ก", "1", "50"}})});
  check::check_relations(wrong.book, findings);
  REQUIRE(lines_of(findings) == Lines{"error column-total รวม b 52 12 40"});
  CHECK(cells_of(findings.front().related) == Lines{"all!C2", "all!C3"});
  findings.clear();
  const Result agreed =
      run({f("all", {{"ก", "1", "10"}, {"ข", "2", "2"}}, {"รวม", "3", "52"}), f("own", {{"ก", "1", "10"}})});
  check::check_relations(agreed.book, findings);
  REQUIRE(findings.size() == 1);
  CHECK(cells_of(findings.front().related) == Lines{"all!C3", "own!C2"});
}

TEST_CASE("Two consolidated workbooks are compared, equal ones are silent") {
  const Table all = f("all", {{"ก", "1", "1"}, {"?ก", "2", "2"}}, {"รวม", "9", "3"});
  Table copy = all;
  copy.place.file = "copy";
  const Result same = run({all, copy});
  CHECK(same.findings.empty());
  CHECK(rows_of(same.book).size() == 2);
  Findings findings;
  check::check_relations(same.book, findings);
  CHECK(lines_of(findings) == Lines{"error column-total รวม a 9 3 6"});
  copy.rows[0].figures[1] = figure("7", {"copy", "S", "C2"});
  copy.total->figures[1] = figure("8", {"copy", "S", "C4"});
  CHECK(lines_of(run({all, copy}).findings) == Lines{"error cross-form ก b 7 1 6", "error cross-form รวม b 8 3 5"});
}

TEST_CASE("The fullest consolidated table gives the totals; a part's total is its own affair") {
  const Result result =
      run({f("part", {{"ก", "1", "1"}, {"ข", "2", "2"}}, {"รวม", "3", "3"}), f("empty", {}, {"รวม", "", ""}),
           f("all", {{"ค", "4", "4"}, {"ข", "2", "2"}, {"ก", "1", "1"}}, {"รวม", "7", "7"})});
  CHECK(result.findings.empty());
  CHECK(rows_of(result.book).front() == "ค 4@all 4@all");
  CHECK(result.book.entries.at({"f", kQ2}).table.total->figures[0].raw == "7");
  Findings findings;
  check::check_relations(result.book, findings);
  CHECK(findings.empty());
}

TEST_CASE("Sheets with different columns make one table in the form's order") {
  const Table left = table("f", kQ2, "left", {"b"}, {{"ก", "2"}});
  const Table right = table("f", kQ2, "right", {"a"}, {{"ก", "1"}, {"ข", "3"}});
  const Result result = run({left, right});
  CHECK(result.book.entries.at({"f", kQ2}).table.columns == Lines{"a", "b"});
  CHECK(rows_of(result.book) == Lines{"ก 1@right 2@left", "ข 3@right @"});
}

TEST_CASE("Missing districts and forms are named once") {
  const std::vector<check::Awaited> awaited = {{"f", kQ2}, {"g", kQ2}, {"f", kQ1}};
  const Table g = table("g", kQ2, "g", {"a", "b"}, {{"ก", "1", "1"}, {"ข", "1", "1"}});
  const Result result = run({f("all", {{"ก", "1", "1"}, {"ค", "", ""}}), g}, awaited);
  CHECK(lines_of(result.findings) ==
        Lines{"error missing     ", "error missing-district ข    ", "error missing-district ค    "});
  for (const Finding& finding : result.findings) {
    if (finding.district == "ข") CHECK(finding.form == "f");
    if (finding.district == "ค") CHECK(finding.form.empty());
    if (finding.kind == FindingKind::missing) CHECK(finding.period == kQ1.id());
  }
}

TEST_CASE("A row without any figure is a district that sent nothing") {
  const Result result = run({f("all", {{"ก", "1", "1"}, {"ข", "", ""}, {"ค", "0", ""}})}, {{"f", kQ2}});
  REQUIRE(lines_of(result.findings) == Lines{"error missing-district ข    "});
  CHECK(result.findings.front().origin == Origin{"all", "S", "A3"});
}

TEST_CASE("Rows that can only mean the missing districts are enough") {
  const auto missing = [](const std::vector<std::vector<std::string>>& rows) {
    return run({f("all", rows)}, {{"f", kQ2}}).findings.size();
  };
  CHECK(missing({{"ก", "1", "1"}, {"ข", "1", "1"}, {"?ข", "2", "2"}}) == 0);
  CHECK(missing({{"ก", "1", "1"}, {"ข", "1", "1"}, {"?ฮ", "2", "2"}}) == 0);
  CHECK(missing({{"ก", "1", "1"}, {"?ฮ", "2", "2"}, {"?ฮฮ", "2", "2"}}) == 0);
  CHECK(missing({{"ข", "1", "1"}, {"?ข", "2", "2"}}) == 2);
  // A name without figures has sent nothing.
  CHECK(missing({{"ก", "1", "1"}, {"ข", "1", "1"}, {"?ฮ", "", ""}}) == 1);
}

TEST_CASE("A district is not missing everywhere while some form has its rows under another name") {
  const Table g = table("g", kQ2, "g", {"a", "b"}, {{"ก", "1", "1"}, {"ข", "1", "1"}, {"?ฮ", "1", "1"}});
  const Result result = run({f("all", {{"ก", "1", "1"}, {"ข", "1", "1"}}), g}, {{"f", kQ2}, {"g", kQ2}});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings.front().form == "f");
}

TEST_CASE("Nothing sent at all is one finding a form") {
  CHECK(lines_of(run({}, {{"f", kQ2}, {"g", kQ2}}).findings) == Lines{"error missing     ", "error missing     "});
  CHECK(run({}).findings.empty());
}

TEST_CASE("What is welcome is taken and not missed") {
  const Table g = table("g", kQ2, "g", {"a"}, {{"ก", "1"}});
  const Table all = f("all", {{"ก", "1", "1"}, {"ข", "1", "1"}, {"ค", "1", "1"}});
  const std::vector<check::Awaited> awaited = {{"f", kQ2}, {"g", kQ2, false}};
  CHECK(run({all}, awaited).findings.empty());
  const Result sent = run({all, g}, awaited);
  CHECK(sent.findings.empty());
  CHECK(sent.book.find("g", kQ2) != nullptr);
}

TEST_CASE("Tables of another period or mission stay out of the book") {
  Table other = f("all", {{"ก", "1", "1"}, {"ข", "1", "1"}, {"ค", "1", "1"}});
  other.period = kQ1;
  const Table extra = table("g", kQ2, "g", {"a"}, {{"ก", "1"}});
  const Result result = run({other, extra}, {{"f", kQ2}});
  CHECK(lines_of(result.findings) ==
        Lines{"error missing     ", "error period-mismatch   2567-q1 2567-q2 ", "warning form-unknown   2567-q2  "});
  CHECK(result.book.entries.empty());

  other.reference = true;
  const Result base = run({other}, {{"g", kQ2}});
  CHECK(base.book.find("f", kQ1) != nullptr);
  CHECK(base.book.find("f", kQ1)->table.reference);
  CHECK(run({other, extra}).book.entries.size() == 2);
}
