#include "locate/block.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "grid.hpp"
#include "locate/search.hpp"
#include "locate/verdict.hpp"

using namespace raingan;
using namespace raingan::locate;
using namespace locate_test;

namespace {

std::vector<std::uint32_t> cells_of(const Explanation& explanation) {
  std::vector<std::uint32_t> cells;
  for (const Change& change : explanation.changes) cells.push_back(change.cell);
  return cells;
}

std::vector<std::uint32_t> row(const Rows& rows, std::size_t r) {
  return {at(rows, r, 0), at(rows, r, 1), at(rows, r, 2), at(rows, r, 3)};
}

}  // namespace

TEST_CASE("A row that holds another's figures is one error; which of the two is open") {
  Rows rows = clean();
  rows[2] = rows[1];
  const Explained explained = explain(grid(rows));
  REQUIRE(explained.explanations.size() >= 2);
  CHECK(explained.explanations[0].bits == explained.explanations[1].bits);
  CHECK(cells_of(explained.explanations[0]) == row(rows, 1));
  CHECK(cells_of(explained.explanations[1]) == row(rows, 2));
  REQUIRE(explained.explanations[1].block);
  CHECK(explained.explanations[1].block->kind == BlockKind::row_copy);
  CHECK(explained.explanations[1].changes[0].value == clean()[2][0]);
  for (const Verdict& verdict : verdicts(explained)) CHECK(verdict.certainty == Certainty::open);
}

TEST_CASE("Cells of a copied row that no relation reaches are named without a value") {
  Rows rows = clean();
  rows[2] = rows[1];
  Problem problem = grid(rows);
  // Only the first column and the totals are summed.
  problem.constraints.erase(problem.constraints.begin() + 6, problem.constraints.begin() + 8);
  const Explained explained = explain(problem);
  REQUIRE_FALSE(explained.explanations.empty());
  CHECK(cells_of(explained.explanations[0]) == row(rows, 1));
  const auto& changes = explained.explanations[0].changes;
  CHECK(std::count_if(changes.begin(), changes.end(), [](const Change& change) { return change.told; }) == 2);
}

TEST_CASE("A total row pasted over a row is found where it has fewer figures than that row") {
  Rows rows = clean();
  rows[2][1] = rows[4][1];
  rows[2][2] = rows[4][2];
  rows[2][3] = rows[4][3];
  Problem problem = grid(rows);
  // The first column has no total.
  problem.constraints.erase(problem.constraints.begin() + 4, problem.constraints.begin() + 6);
  problem.cells[at(rows, 4, 0)].table = 1;
  const Explained explained = explain(problem);
  REQUIRE_FALSE(explained.explanations.empty());
  const Explanation& best = explained.explanations.front();
  CHECK(cells_of(best) == std::vector<std::uint32_t>{at(rows, 2, 1), at(rows, 2, 2), at(rows, 2, 3)});
  REQUIRE(best.block);
  CHECK(best.block->kind == BlockKind::row_copy);
  for (const Change& change : best.changes) CHECK(change.value == clean()[2][change.cell % 4]);
}

TEST_CASE("A copied row and a wrong figure elsewhere are both found") {
  Rows rows = clean();
  rows[2] = rows[1];
  rows[0][0] = 41345;
  const Explained explained = explain(grid(rows));
  REQUIRE_FALSE(explained.explanations.empty());
  const std::vector<std::uint32_t> cells = cells_of(explained.explanations[0]);
  CHECK(cells.size() == 5);
  CHECK(std::count(cells.begin(), cells.end(), at(rows, 0, 0)) == 1);
}

TEST_CASE("Two cells that have each other's figures are one error") {
  Rows rows = clean();
  std::swap(rows[0][1], rows[3][2]);
  const Explained explained = explain(grid(rows));
  REQUIRE_FALSE(explained.explanations.empty());
  const Explanation& first = explained.explanations[0];
  CHECK(cells_of(first) == std::vector<std::uint32_t>{at(rows, 0, 1), at(rows, 3, 2)});
  REQUIRE(first.block);
  CHECK(first.block->kind == BlockKind::exchange);
  CHECK(first.changes[0].value == 98761);
  CHECK(first.changes[1].value == 390555);
}

TEST_CASE("Two exchanges at once are two errors of that sort") {
  Rows rows = clean();
  std::swap(rows[0][1], rows[3][2]);
  std::swap(rows[1][0], rows[2][1]);
  const Explained explained = explain(grid(rows));
  REQUIRE_FALSE(explained.explanations.empty());
  CHECK(explained.explanations[0].changes.size() == 4);
  CHECK(explained.explanations[0].others.size() == 1);
}

TEST_CASE("Part of a column that stands a row too low is one error") {
  Rows rows = clean();
  const Rows truth = rows;
  for (std::size_t r = 3; r > 0; --r) rows[r][1] = truth[r - 1][1];
  const Explained explained = explain(grid(rows));
  REQUIRE_FALSE(explained.explanations.empty());
  const Explanation& first = explained.explanations[0];
  REQUIRE(first.block);
  CHECK(first.block->kind == BlockKind::shift);
  for (std::size_t r = 1; r < 4; ++r) {
    const auto change = std::find_if(first.changes.begin(), first.changes.end(),
                                     [&](const Change& one) { return one.cell == at(rows, r, 1); });
    REQUIRE(change != first.changes.end());
    CHECK(change->value == truth[r][1]);
  }
}

TEST_CASE("Columns that a relation makes equal are not taken for copies") {
  Rows rows = {{412345, 98761, 511106, 511106},
               {287654, 45329, 332983, 332983},
               {934420, 12873, 947293, 947293},
               {1634419, 156963, 1791382, 1791382}};
  rows[1][0] = 287954;
  Problem problem = locate_test::cells_of(rows);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    problem.constraints.push_back({{{at(rows, r, 0), 1}, {at(rows, r, 1), 1}, {at(rows, r, 2), -1}}, 0});
    problem.constraints.push_back({{{at(rows, r, 2), 1}, {at(rows, r, 3), -1}}, 0});
  }
  require_column_totals(rows, problem, 0);
  State state(problem);
  state.index();
  for (const Block& block : blocks_of(state)) CHECK(block.kind != BlockKind::column_copy);
}
