#include "locate/verdict.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "grid.hpp"

using namespace raingan;
using namespace raingan::locate;
using namespace locate_test;

namespace {

std::map<std::uint32_t, Verdict> by_cell(const std::vector<Verdict>& verdicts) {
  std::map<std::uint32_t, Verdict> cells;
  for (const Verdict& verdict : verdicts) cells.emplace(verdict.change.cell, verdict);
  return cells;
}

// The six columns of figures of the letter's annex, the total row last.
Rows estimates() {
  std::ifstream in(std::string(RAINGAN_SOURCE_DIR) + "/tests/cases/source-tables/002-T1.csv");
  std::string line;
  std::getline(in, line);
  Rows rows;
  while (std::getline(in, line)) {
    std::istringstream fields(line);
    std::vector<std::int64_t> figures;
    std::string field;
    for (int i = 0; std::getline(fields, field, ','); ++i) {
      if (i >= 3) figures.push_back(std::stoll(field));
    }
    rows.push_back(figures);
  }
  return rows;
}

// November is October and 11 %, December October and 12 %, rounded half up; the column totals.
Problem estimates_problem(const Rows& rows) {
  Problem problem = locate_test::cells_of(rows);
  for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
    for (const std::size_t online : {std::size_t{0}, std::size_t{1}}) {
      problem.constraints.push_back({{{at(rows, r, 2 + online), 100}, {at(rows, r, online), -111}}, 50});
      problem.constraints.push_back({{{at(rows, r, 4 + online), 100}, {at(rows, r, online), -112}}, 50});
    }
  }
  require_column_totals(rows, problem, 5);
  return problem;
}

}  // namespace

TEST_CASE("Two relations that ask for one value prove it") {
  Rows rows = clean();
  rows[1][2] = 702178;
  const auto verdicts = by_cell(locate::verdicts(explain(grid(rows))));
  REQUIRE(verdicts.size() >= 1);
  CHECK(verdicts.at(at(rows, 1, 2)).certainty == Certainty::proven);
}

TEST_CASE("What two relations ask for is as sure as their agreement is no chance") {
  Rows rows = clean();
  rows[1][2] = 702178;
  Explained explained = explain(grid(rows));
  Change& change = explained.explanations.front().changes.front();
  REQUIRE(change.forced_by == 2);
  const auto certainty = [&] { return verdicts(explained).front().certainty; };
  change.coincidence_bits = 20;
  CHECK(certainty() == Certainty::proven);
  change.coincidence_bits = 19.9;
  CHECK(certainty() == Certainty::likely);
  change.coincidence_bits = 9.9;
  CHECK(certainty() == Certainty::open);
  change.coincidence_bits = 26;
  change.crowded = true;
  CHECK(certainty() == Certainty::open);
}

TEST_CASE("One relation and a slip that people make is likely, without such a slip open") {
  Rows rows = {{412345, 553002, 965347}};
  rows[0][1] = 5530022;
  Problem problem = locate_test::cells_of(rows);
  problem.constraints.push_back({{{0, 1}, {1, 1}, {2, -1}}, 0});
  auto found = by_cell(verdicts(explain(problem)));
  CHECK(found.at(1).certainty != Certainty::proven);
  CHECK(found.at(1).change.value == 553002);
  problem.cells[1].value = 618204;
  found = by_cell(verdicts(explain(problem)));
  CHECK(found.size() > 1);
  for (const auto& [cell, verdict] : found) CHECK(verdict.certainty == Certainty::open);
}

TEST_CASE("Of an incomplete search everything is open") {
  Rows rows = clean();
  rows[1][2] = 702178;
  Explained explained = explain(grid(rows));
  explained.complete = false;
  for (const Verdict& verdict : verdicts(explained)) CHECK(verdict.certainty == Certainty::open);
  CHECK_FALSE(verdicts(explained).empty());
}

TEST_CASE("Figures too short to tell a slip are never likely") {
  Rows rows = {{12, 40, 52}};
  rows[0][1] = 48;
  Problem problem = locate_test::cells_of(rows);
  problem.constraints.push_back({{{0, 1}, {1, 1}, {2, -1}}, 0});
  for (const Verdict& verdict : verdicts(explain(problem))) CHECK(verdict.certainty == Certainty::open);
}

TEST_CASE("The five figures of December in the printed letter are proven, what was normal income stays open") {
  const Rows rows = estimates();
  REQUIRE(rows.size() == 10);
  Problem problem = estimates_problem(rows);
  // Relations that share no cell are searched apart: online income, then normal.
  Problem online = problem;
  std::erase_if(online.constraints, [](const Constraint& one) { return one.terms.front().cell % 2 == 0; });
  const auto proven = by_cell(verdicts(explain(online)));
  const std::map<std::size_t, std::int64_t> wanted = {{3, 823760}, {4, 1058848}, {5, 181664}, {6, 530550}, {7, 166488}};
  CHECK(proven.size() == wanted.size());
  for (const auto& [row, value] : wanted) {
    INFO(row);
    REQUIRE(proven.count(at(rows, row, 5)) == 1);
    CHECK(proven.at(at(rows, row, 5)).certainty == Certainty::proven);
    CHECK(proven.at(at(rows, row, 5)).change.value == value);
  }

  std::erase_if(problem.constraints,
                [](const Constraint& one) { return one.terms.front().cell % 2 != 0 || one.terms.size() == 2; });
  const auto open = verdicts(explain(problem));
  CHECK_FALSE(open.empty());
  for (const Verdict& verdict : open) CHECK(verdict.certainty == Certainty::open);
}
