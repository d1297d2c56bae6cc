#include "form/assignment.hpp"

#include <algorithm>
#include <limits>

namespace raingan::form {
namespace {

using Costs = std::vector<std::vector<int>>;

// Kuhn–Munkres with potentials; needs rows <= columns. Index 0 of the helpers stands for "none".
std::vector<std::size_t> assign_rows(const Costs& cost, std::size_t rows, std::size_t columns) {
  std::vector<long> row_price(rows + 1), column_price(columns + 1);
  std::vector<std::size_t> row_of(columns + 1), came_from(columns + 1);
  for (std::size_t row = 1; row <= rows; ++row) {
    row_of[0] = row;
    std::size_t at = 0;
    std::vector<long> least(columns + 1, std::numeric_limits<long>::max());
    std::vector<bool> used(columns + 1);
    do {
      used[at] = true;
      const std::size_t current = row_of[at];
      long step = std::numeric_limits<long>::max();
      std::size_t next = 0;
      for (std::size_t column = 1; column <= columns; ++column) {
        if (used[column]) continue;
        const long reduced = cost[current - 1][column - 1] - row_price[current] - column_price[column];
        if (reduced < least[column]) {
          least[column] = reduced;
          came_from[column] = at;
        }
        if (least[column] < step) {
          step = least[column];
          next = column;
        }
      }
      for (std::size_t column = 0; column <= columns; ++column) {
        if (used[column]) {
          row_price[row_of[column]] += step;
          column_price[column] -= step;
        } else {
          least[column] -= step;
        }
      }
      at = next;
    } while (row_of[at] != 0);
    for (; at != 0; at = came_from[at]) row_of[at] = row_of[came_from[at]];
  }
  std::vector<std::size_t> column_of(rows, kUnassigned);
  for (std::size_t column = 1; column <= columns; ++column) {
    if (row_of[column] != 0) column_of[row_of[column] - 1] = column - 1;
  }
  return column_of;
}

}  // namespace

std::vector<std::size_t> assign(const Costs& cost) {
  const std::size_t rows = cost.size();
  const std::size_t columns = rows == 0 ? 0 : cost.front().size();
  if (columns == 0) return std::vector<std::size_t>(rows, kUnassigned);
  if (rows <= columns) return assign_rows(cost, rows, columns);

  Costs turned(columns, std::vector<int>(rows));
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) turned[column][row] = cost[row][column];
  }
  const std::vector<std::size_t> row_of = assign_rows(turned, columns, rows);
  std::vector<std::size_t> column_of(rows, kUnassigned);
  for (std::size_t column = 0; column < columns; ++column) column_of[row_of[column]] = column;
  return column_of;
}

}  // namespace raingan::form
