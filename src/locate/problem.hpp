// Figures and the relations between them, freed of forms and sheets: what the search works on.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace raingan::locate {

inline constexpr std::uint32_t kNoCell = 0xFFFFFFFF;

// A figure in whole units (baht, or satang where any figure of the problem has them).
struct Cell {
  std::int64_t value = 0;
  bool known = true;   // a blank is not 0: relations with a blank in them say nothing about the other cells
  bool total = false;  // stands in a total row or column
  // Where it stands in the table as printed; cells of different tables are no neighbours.
  std::uint32_t table = 0;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  // Above, below, left and right in the table as printed; kNoCell where there is none.
  std::array<std::uint32_t, 4> neighbours = {kNoCell, kNoCell, kNoCell, kNoCell};
};

// Both stand in one row (`&Cell::row`) or one column of a table.
inline bool same_line(const Cell& one, const Cell& other, std::uint32_t Cell::*line) {
  return one.table == other.table && one.*line == other.*line;
}

struct Term {
  std::uint32_t cell = 0;
  std::int64_t coefficient = 1;  // below 10^6 in magnitude
};

// |Σ coefficient · value| <= slack.
struct Constraint {
  std::vector<Term> terms;
  std::int64_t slack = 0;
};

struct Problem {
  std::vector<Cell> cells;
  std::vector<Constraint> constraints;

  // Finds the neighbours of every cell from where they stand. A gap of empty cells is no neighbour.
  void link_neighbours();
};

}  // namespace raingan::locate
