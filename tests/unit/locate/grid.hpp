// Tables for the search: rows of figures whose last column and last row are totals.
#pragma once

#include <cstdint>
#include <vector>

#include "locate/problem.hpp"

namespace locate_test {

using Rows = std::vector<std::vector<std::int64_t>>;

inline std::uint32_t at(const Rows& rows, std::size_t row, std::size_t column) {
  return static_cast<std::uint32_t>(row * rows.front().size() + column);
}

inline raingan::locate::Problem cells_of(const Rows& rows) {
  raingan::locate::Problem problem;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      raingan::locate::Cell cell;
      cell.value = rows[r][c];
      cell.row = static_cast<std::uint32_t>(r);
      cell.column = static_cast<std::uint32_t>(c);
      problem.cells.push_back(cell);
    }
  }
  problem.link_neighbours();
  return problem;
}

inline void require_column_totals(const Rows& rows, raingan::locate::Problem& problem, std::int64_t slack) {
  for (std::size_t c = 0; c < rows.front().size(); ++c) {
    raingan::locate::Constraint sum;
    for (std::size_t r = 0; r + 1 < rows.size(); ++r) sum.terms.push_back({at(rows, r, c), 1});
    sum.terms.push_back({at(rows, rows.size() - 1, c), -1});
    sum.slack = slack;
    problem.constraints.push_back(sum);
  }
}

inline raingan::locate::Problem grid(const Rows& rows, std::int64_t slack = 0) {
  raingan::locate::Problem problem = cells_of(rows);
  const std::size_t last = rows.front().size() - 1;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    raingan::locate::Constraint sum;
    for (std::size_t c = 0; c < last; ++c) sum.terms.push_back({at(rows, r, c), 1});
    sum.terms.push_back({at(rows, r, last), -1});
    sum.slack = slack;
    problem.constraints.push_back(sum);
  }
  require_column_totals(rows, problem, slack);
  return problem;
}

// Three parts and their total, four rows and their total.
inline Rows clean() {
  return {{412345, 98761, 553002, 1064108},
          {287654, 45329, 702118, 1035101},
          {934420, 12873, 118467, 1065760},
          {156789, 67412, 390555, 614756},
          {1791208, 224375, 1764142, 3779725}};
}

}  // namespace locate_test
