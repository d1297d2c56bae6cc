#include "layout/table_parts.hpp"

#include <algorithm>

namespace raingan::layout {
namespace {

// Columns of the original, in order.
using Columns = std::vector<std::size_t>;

Columns columns_of_part(std::size_t lead, std::size_t first, std::size_t end) {
  Columns columns;
  for (std::size_t i = 0; i < lead; ++i) columns.push_back(i);
  for (std::size_t i = first; i < end; ++i) columns.push_back(i);
  return columns;
}

std::vector<std::vector<TableCell>>& rows_of(Table& table, RowKind kind) {
  return kind == RowKind::head ? table.head : kind == RowKind::body ? table.body : table.total;
}

Table part_of(const Table& table, const Grid& grid, const Columns& columns) {
  Table part;
  part.style = table.style;
  part.lead_columns = table.lead_columns;
  for (const std::size_t column : columns) part.columns.push_back(table.columns[column]);
  part.head.resize(grid.head_rows);
  part.body.resize(grid.body_rows);
  part.total.resize(grid.total_rows);
  for (const GridCell& cell : grid.cells) {
    const auto inside = std::count_if(columns.begin(), columns.end(), [&](std::size_t column) {
      return column >= cell.column && column < cell.column + cell.column_span;
    });
    if (inside == 0) continue;
    TableCell copy = *cell.source;
    copy.column_span = static_cast<int>(inside);
    copy.row_span = static_cast<int>(cell.row_span);
    copy.align = cell.align;
    const std::size_t before = cell.kind == RowKind::head   ? 0
                               : cell.kind == RowKind::body ? grid.head_rows
                                                            : grid.head_rows + grid.body_rows;
    rows_of(part, cell.kind)[cell.row - before].push_back(std::move(copy));
  }
  return part;
}

std::vector<double> widths_at(const Table& table, const TableStyle& style, double size, double width,
                              TextSetter& setter) {
  return column_widths(grid_of(table, size, setter), table, width, style.padding_x);
}

// The first column that does not fit any more beside the lead and those from `first` on; at least one is taken.
std::size_t end_of_part(const Table& table, const Grid& grid, const TableStyle& style, std::size_t lead,
                        std::size_t first, double width, TextSetter& setter) {
  std::size_t end = first + 1;
  for (; end < table.columns.size(); ++end) {
    const Table more = part_of(table, grid, columns_of_part(lead, first, end + 1));
    if (widths_at(more, style, style.size, width, setter).empty()) break;
  }
  return end;
}

bool has_short_headings(const Grid& grid, const std::vector<double>& widths, double padding) {
  return std::all_of(grid.cells.begin(), grid.cells.end(), [&](const GridCell& cell) {
    if (cell.kind != RowKind::head) return true;
    LineMeasure measure;
    for (std::size_t i = 0; i < cell.column_span; ++i) measure.width += widths[cell.column + i];
    measure.width -= 2 * padding;
    measure.align = Align::centre;
    return set_lines(cell.text, measure).size() <= kMostHeadingLines;
  });
}

}  // namespace

bool fits_legibly(const Table& table, const TableStyle& style, double width, TextSetter& setter) {
  for (double scale = 1; scale > kLegibleTable - kTableStep / 2; scale -= kTableStep) {
    const Grid grid = grid_of(table, style.size * scale, setter);
    const std::vector<double> widths = column_widths(grid, table, width, style.padding_x);
    if (!widths.empty()) return has_short_headings(grid, widths, style.padding_x);
  }
  return false;
}

std::vector<Table> parts_of(const Table& table, const TableStyle& style, double width, TextSetter& setter) {
  const std::size_t lead = table.lead_columns;
  if (lead == 0 || lead + 1 >= table.columns.size()) return {};
  if (!widths_at(table, style, style.size * kSmallestTable, width, setter).empty()) return {};
  const Grid grid = grid_of(table, style.size, setter);
  std::vector<Table> parts;
  for (std::size_t first = lead; first < table.columns.size();) {
    const std::size_t end = end_of_part(table, grid, style, lead, first, width, setter);
    parts.push_back(part_of(table, grid, columns_of_part(lead, first, end)));
    first = end;
  }
  return parts;
}

}  // namespace raingan::layout
