#include "equal_rows.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace raingan::bench {
namespace {

constexpr double kLeastTelling = 12;  // bits

}  // namespace

std::vector<std::uint32_t> cells_of_row(const locate::Problem& table, std::uint32_t row) {
  std::vector<std::uint32_t> cells;
  for (std::uint32_t i = 0; i < table.cells.size(); ++i) {
    if (table.cells[i].row == row) cells.push_back(i);
  }
  return cells;
}

std::uint32_t rows_of(const locate::Problem& table) {
  std::uint32_t rows = 0;
  for (const locate::Cell& cell : table.cells) rows = std::max(rows, cell.row + 1);
  return rows;
}

std::vector<std::uint32_t> filled(const locate::Problem& table, std::uint32_t to, std::uint32_t from) {
  const std::vector<std::uint32_t> source = cells_of_row(table, from);
  std::vector<std::uint32_t> cells;
  for (const std::uint32_t cell : cells_of_row(table, to)) {
    if (std::any_of(source.begin(), source.end(),
                    [&](std::uint32_t one) { return table.cells[one].column == table.cells[cell].column; }))
      cells.push_back(cell);
  }
  return cells;
}

std::vector<EqualRows> equal_rows(const locate::Problem& table) {
  std::vector<std::map<std::uint32_t, std::int64_t>> rows(rows_of(table));
  for (const locate::Cell& cell : table.cells) rows[cell.row][cell.column] = cell.value;
  std::vector<EqualRows> pairs;
  for (std::uint32_t one = 0; one < rows.size(); ++one) {
    for (std::uint32_t other = one + 1; other < rows.size(); ++other) {
      std::size_t same = 0;
      std::size_t unlike = 0;
      double bits = 0;
      for (const auto& [column, value] : rows[one]) {
        const auto at = rows[other].find(column);
        if (at == rows[other].end()) continue;
        if (at->second != value) {
          ++unlike;
          continue;
        }
        ++same;
        bits += std::log2(1 + std::abs(static_cast<double>(value)));
      }
      const bool alike = same >= 3 && unlike <= std::max<std::size_t>(1, (same + unlike) / 8);
      if (alike && bits >= kLeastTelling) pairs.push_back({one, other});
    }
  }
  return pairs;
}

}  // namespace raingan::bench
