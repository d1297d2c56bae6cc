#include "locate/out_of_line.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace raingan::locate;

namespace {

Problem grid(const std::vector<std::vector<std::int64_t>>& rows) {
  Problem problem;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      Cell cell;
      cell.value = rows[r][c];
      cell.row = static_cast<std::uint32_t>(r);
      cell.column = static_cast<std::uint32_t>(c);
      problem.cells.push_back(cell);
    }
  }
  problem.link_neighbours();
  return problem;
}

}  // namespace

TEST_CASE("A truth far from the figures above and below costs more than one among them") {
  const Problem column = grid({{410'000}, {345'678}, {512'000}});
  CHECK(out_of_line_bits(column, 1, 1'345'678) == 0);
  CHECK(out_of_line_bits(column, 1, 5'345'678) == 3);
  CHECK(out_of_line_bits(column, 1, 45'678) == 3);
}

TEST_CASE("A figure that is out of line itself may come back or go farther at no cost") {
  const Problem column = grid({{410'000}, {34'567}, {512'000}});
  CHECK(out_of_line_bits(column, 1, 345'678) == 0);
  CHECK(out_of_line_bits(column, 1, 3) == 0);
}

TEST_CASE("Rows and columns count apart, and nothing beside a figure says nothing") {
  const Problem square = grid({{100, 100}, {100, 110}});
  CHECK(out_of_line_bits(square, 3, 9'110) == 6);
  CHECK(out_of_line_bits(grid({{100, 7'000}, {100, 110}}), 3, 9'110) == 3);
  CHECK(out_of_line_bits(grid({{110}}), 0, 9'110) == 0);
  Problem blank = grid({{100}, {110}});
  blank.cells[0].known = false;
  CHECK(out_of_line_bits(blank, 1, 9'110) == 0);
}
