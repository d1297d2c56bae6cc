#include "outputs/heading_grid.hpp"

#include <algorithm>

namespace raingan::outputs {
namespace {

std::string own_heading(const Column& column) {
  const std::string text = column.headings.empty() ? column.id : column.headings.back();
  if (column.unit.empty()) return text;
  const auto names_unit = [&](const std::string& heading) { return heading.find(column.unit) != std::string::npos; };
  if (std::any_of(column.headings.begin(), column.headings.end(), names_unit)) return text;
  return text + "\n(" + column.unit + ")";
}

std::size_t depth(const Column& column) { return std::max<std::size_t>(column.headings.size(), 1); }

bool share_group(const Column& a, const Column& b, std::size_t row) {
  return depth(a) > row + 1 && depth(b) > row + 1 &&
         std::equal(a.headings.begin(), a.headings.begin() + static_cast<std::ptrdiff_t>(row) + 1, b.headings.begin());
}

}  // namespace

std::size_t heading_rows(const std::vector<const Column*>& columns) {
  std::size_t rows = 1;
  for (const Column* column : columns) rows = std::max(rows, depth(*column));
  return rows;
}

std::vector<HeadingCell> heading_grid(const std::vector<const Column*>& columns) {
  const std::size_t rows = heading_rows(columns);
  std::vector<HeadingCell> cells;
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t at = 0; at < columns.size();) {
      const Column& column = *columns[at];
      std::size_t next = at + 1;
      if (depth(column) == row + 1) {
        cells.push_back({row, at, rows - row, 1, own_heading(column)});
      } else if (depth(column) > row + 1) {
        while (next < columns.size() && share_group(column, *columns[next], row)) ++next;
        cells.push_back({row, at, 1, next - at, column.headings[row]});
      }
      at = next;
    }
  }
  return cells;
}

}  // namespace raingan::outputs
