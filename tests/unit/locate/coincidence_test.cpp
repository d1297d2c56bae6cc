#include "locate/coincidence.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>

#include "grid.hpp"
#include "locate/verdict.hpp"

using namespace raingan;
using namespace raingan::locate;
using namespace locate_test;

namespace {

// Three parts, their sum and the sum once more; the last row is the total.
Problem twice_summed(const Rows& rows) {
  Problem problem = cells_of(rows);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    problem.constraints.push_back(
        {{{at(rows, r, 0), 1}, {at(rows, r, 1), 1}, {at(rows, r, 2), 1}, {at(rows, r, 3), -1}}, 0});
    problem.constraints.push_back({{{at(rows, r, 3), 1}, {at(rows, r, 4), -1}}, 0});
  }
  require_column_totals(rows, problem, 0);
  return problem;
}

Rows producers() {
  return {{52, 26, 1, 79, 79},   {69, 9, 0, 78, 78}, {36, 17, 0, 53, 53},    {31, 22, 1, 54, 54},
          {75, 26, 3, 104, 104}, {37, 3, 0, 40, 40}, {300, 103, 5, 408, 408}};
}

Certainty said_of(const Explained& explained, std::uint32_t cell) {
  for (const Verdict& verdict : verdicts(explained)) {
    if (verdict.change.cell == cell) return verdict.certainty;
  }
  return Certainty::open;
}

const Change* change_of(const Explained& explained, std::uint32_t cell) {
  const auto& changes = explained.explanations.front().changes;
  const auto found = std::find_if(changes.begin(), changes.end(), [&](const Change& one) { return one.cell == cell; });
  return found == changes.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("A value that two relations ask for is not proven where an exchange and a slip ask for it as well") {
  // 9 and 1 of a row were exchanged, and the total of one of the columns is wrong by as much.
  Rows rows = {{9, 1, 5, 15}, {4, 12, 3, 19}, {7, 8, 2, 17}, {20, 21, 10, 51}};
  std::swap(rows[0][0], rows[0][1]);
  rows[3][1] = 29;
  const Explained explained = explain(grid(rows));
  REQUIRE_FALSE(explained.explanations.empty());
  const Change* innocent = change_of(explained, at(rows, 3, 0));
  REQUIRE(innocent != nullptr);
  CHECK(innocent->forced_by == 2);
  CHECK(innocent->coincidence_bits < 20);
  CHECK(said_of(explained, at(rows, 3, 0)) == Certainty::open);
}

TEST_CASE("In long figures nothing else comes near to what two relations ask for") {
  Rows rows = clean();
  rows[1][2] = 702178;
  const Explained explained = explain(grid(rows));
  const Change* change = change_of(explained, at(rows, 1, 2));
  REQUIRE(change != nullptr);
  CHECK(change->coincidence_bits > 20);
  CHECK(said_of(explained, at(rows, 1, 2)) == Certainty::proven);
}

TEST_CASE("Two exchanges look like one and none of them is proven") {
  Rows rows = producers();
  std::swap(rows[2][2], rows[3][2]);
  std::swap(rows[2][4], rows[3][4]);
  const Explained explained = explain(twice_summed(rows));
  const Change* innocent = change_of(explained, at(rows, 2, 3));
  REQUIRE(innocent != nullptr);
  CHECK(innocent->coincidence_bits < 20);
  for (const Verdict& verdict : verdicts(explained)) CHECK(verdict.certainty != Certainty::proven);
}

TEST_CASE("Lines exchanged in part may be exchanged in all their other figures") {
  Rows rows = {{26854828, 1000345, 27855173, 27855173}, {43338917, 2778243, 46117160, 46117160},
               {16154236, 3625005, 19779241, 19779241}, {51457337, 8403315, 59860652, 59860652},
               {35591518, 5416806, 41008324, 41008324}, {173396836, 21223714, 194620550, 194620550}};
  for (const std::size_t column : {0U, 1U}) std::swap(rows[0][column], rows[2][column]);
  rows[4][1] = 6416806;
  rows[4][2] = 41006324;
  Problem problem = cells_of(rows);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    problem.constraints.push_back({{{at(rows, r, 0), 1}, {at(rows, r, 1), 1}, {at(rows, r, 2), -1}}, 0});
    problem.constraints.push_back({{{at(rows, r, 2), 1}, {at(rows, r, 3), -1}}, 0});
  }
  require_column_totals(rows, problem, 0);
  const Explained explained = explain(problem);
  // Those of the other columns are blamed as readily.
  for (const std::size_t row : {0U, 2U}) {
    INFO(row);
    const Change* innocent = change_of(explained, at(rows, row, 2));
    REQUIRE(innocent != nullptr);
    CHECK(innocent->coincidence_bits < 10);
    CHECK(said_of(explained, at(rows, row, 2)) == Certainty::open);
  }
}

TEST_CASE("A row that was pasted over another and spoilt afterwards proves nothing of the row it was taken from") {
  Rows rows = producers();
  rows[5] = rows[1];
  std::swap(rows[1][4], rows[5][2]);
  rows[1][0] = 59;
  const Explained explained = explain(twice_summed(rows));
  const Change* innocent = change_of(explained, at(rows, 1, 3));
  REQUIRE(innocent != nullptr);
  CHECK(innocent->crowded);
  CHECK(said_of(explained, at(rows, 1, 3)) == Certainty::open);
  CHECK(said_of(explained, at(rows, 1, 1)) == Certainty::open);
}

TEST_CASE("Three slips by one amount look like a fourth") {
  // 57 for 52, 32 for 37 and 8 for 3: only one row and one column are off, by 5.
  Rows rows = producers();
  rows[0][0] = 57;
  rows[5][0] = 32;
  rows[5][1] = 8;
  const Explained explained = explain(twice_summed(rows));
  const Change* innocent = change_of(explained, at(rows, 0, 1));
  REQUIRE(innocent != nullptr);
  CHECK(innocent->forced_by == 2);
  CHECK(innocent->coincidence_bits < 20);
  CHECK(said_of(explained, at(rows, 0, 1)) == Certainty::open);
}
