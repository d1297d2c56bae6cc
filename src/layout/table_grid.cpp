#include "layout/table_grid.hpp"

#include <algorithm>
#include <numeric>

#include "base/error.hpp"
#include "layout/table_figures.hpp"

namespace raingan::layout {
namespace {

constexpr double kSlack = 0.01;  // points; so that a natural width surely holds its text

const TableCell& empty_cell() {
  static const TableCell cell;
  return cell;
}

GridCell empty_at(RowKind kind, std::size_t row, std::size_t column) {
  GridCell cell;
  cell.source = &empty_cell();
  cell.kind = kind;
  cell.row = row;
  cell.column = column;
  cell.text.shaped.place = cell.text.texture.place = {0};
  return cell;
}

void sort_cells(Grid& grid) {
  std::stable_sort(grid.cells.begin(), grid.cells.end(), [](const GridCell& a, const GridCell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  grid.span_end.assign(grid.rows(), 0);
  for (std::size_t row = 0; row < grid.rows(); ++row) grid.span_end[row] = row + 1;
  for (const GridCell& cell : grid.cells) {
    grid.span_end[cell.row] = std::max(grid.span_end[cell.row], cell.row + cell.row_span);
  }
}

class GridBuilder {
 public:
  GridBuilder(const Table& table, double size, TextSetter& setter)
      : table_(table), size_(size), setter_(setter), figures_(setter.resources.fonts, size) {
    grid_.columns = table.columns.size();
  }

  Grid build() {
    grid_.head_rows = table_.head.size();
    grid_.body_rows = table_.body.size();
    grid_.total_rows = table_.total.size();
    place(table_.head, RowKind::head, 0);
    place(table_.body, RowKind::body, grid_.head_rows);
    place(table_.total, RowKind::total, grid_.head_rows + grid_.body_rows);
    sort_cells(grid_);
    return std::move(grid_);
  }

 private:
  void place(const std::vector<std::vector<TableCell>>& rows, RowKind kind, std::size_t first_row) {
    std::vector<std::size_t> taken_until(grid_.columns, 0);  // rows, counted in this part
    for (std::size_t r = 0; r < rows.size(); ++r) {
      std::size_t column = 0;
      for (const TableCell& cell : rows[r]) {
        while (column < grid_.columns && taken_until[column] > r) ++column;
        if (column == grid_.columns) refuse(first_row + r);
        column = place_cell(cell, kind, first_row, r, column, rows.size(), taken_until);
      }
      for (std::size_t free = 0; free < grid_.columns; ++free) {
        if (taken_until[free] <= r) grid_.cells.push_back(empty_at(kind, first_row + r, free));
      }
    }
  }

  // Returns the column after the cell.
  std::size_t place_cell(const TableCell& cell, RowKind kind, std::size_t first_row, std::size_t r, std::size_t column,
                         std::size_t rows, std::vector<std::size_t>& taken_until) {
    GridCell placed;
    placed.source = &cell;
    placed.kind = kind;
    placed.row = first_row + r;
    placed.column = column;
    const auto wanted_columns = static_cast<std::size_t>(std::max(cell.column_span, 1));
    const auto wanted_rows = static_cast<std::size_t>(std::max(cell.row_span, 1));
    placed.row_span = std::min(wanted_rows, rows - r);
    placed.column_span = 0;
    while (placed.column_span < wanted_columns && column < grid_.columns && taken_until[column] <= r) {
      taken_until[column++] = r + placed.row_span;
      ++placed.column_span;
    }
    placed.align = cell.align.value_or(kind == RowKind::head ? Align::centre : table_.columns[placed.column].align);
    placed.text = prepare(cell.spans, size_, kind != RowKind::body, setter_, Figures::tabular);
    placed.figure = kind != RowKind::head && is_figure(placed.text);
    if (placed.figure) figures_.set(placed.text);
    grid_.cells.push_back(std::move(placed));
    return column;
  }

  [[noreturn]] void refuse(std::size_t row) const {
    const std::string number = std::to_string(row + 1);
    const std::string columns = std::to_string(grid_.columns);
    throw Error(ErrorCode::faulty_template,
                {"ตาราง \"" + table_.style + "\" แถวที่ " + number + " มีช่องเกิน " + columns + " สดมภ์",
                 "table \"" + table_.style + "\": row " + number + " has more cells than its " + columns + " columns"});
  }

  const Table& table_;
  double size_;
  TextSetter& setter_;
  FigureSetter figures_;
  Grid grid_;
};

struct Need {
  double least = 0;    // the widest word
  double natural = 0;  // nothing wraps in the body
  double heading = 0;  // nothing wraps in the heading
};

double sum(const std::vector<double>& values, std::size_t first, std::size_t count) {
  const auto begin = values.begin() + static_cast<std::ptrdiff_t>(first);
  return std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(count), 0.0);
}

std::vector<Need> needs_of(const Grid& grid, const Table& table, double padding) {
  std::vector<Need> needs(grid.columns);
  for (std::size_t i = 0; i < grid.columns; ++i) {
    needs[i].least = std::max(table.columns[i].min_width * kPointsPerMillimetre, 2 * padding);
    needs[i].natural = needs[i].least;
  }
  for (const GridCell& cell : grid.cells) {
    if (cell.column_span != 1) continue;
    Need& need = needs[cell.column];
    const double natural = cell.text.natural_width() + 2 * padding + kSlack;
    need.least = std::max(need.least, cell.text.widest_piece() + 2 * padding + kSlack);
    (cell.kind == RowKind::head ? need.heading : need.natural) =
        std::max(cell.kind == RowKind::head ? need.heading : need.natural, natural);
  }
  for (std::size_t i = 0; i < grid.columns; ++i) {
    Need& need = needs[i];
    const double most = std::max(table.columns[i].max_width * kPointsPerMillimetre, need.least);
    need.natural = std::clamp(need.natural, need.least, most);
    need.heading = std::clamp(need.heading, need.natural, most);
  }
  return needs;
}

// Widens the columns under a cell that spans several until its widest word fits.
void widen_for_spans(const Grid& grid, double padding, std::vector<double>& widths) {
  for (const GridCell& cell : grid.cells) {
    if (cell.column_span < 2) continue;
    const double lacking = cell.text.widest_piece() + 2 * padding + kSlack - sum(widths, cell.column, cell.column_span);
    if (lacking <= 0) continue;
    for (std::size_t i = 0; i < cell.column_span; ++i) {
      widths[cell.column + i] += lacking / static_cast<double>(cell.column_span);
    }
  }
}

// Moves `widths` towards `wanted` by the same part of every gap, as far as `available` allows.
void grow_towards(std::vector<double>& widths, const std::vector<double>& wanted, double available) {
  double gap = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) gap += std::max(wanted[i] - widths[i], 0.0);
  if (gap <= 0) return;
  const double left_over = available - sum(widths, 0, widths.size());
  const double part = std::clamp(left_over / gap, 0.0, 1.0);
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += std::max(wanted[i] - widths[i], 0.0) * part;
}

// Columns that need less than an even share get all they want, so that only long texts wrap.
void settle_modest_columns(std::vector<double>& widths, const std::vector<double>& wanted, double available) {
  std::vector<bool> settled(widths.size(), false);
  for (bool changed = true; changed;) {
    changed = false;
    double left_over = available, others = 0, waiting = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      (settled[i] ? left_over : others) += settled[i] ? -widths[i] : widths[i];
      waiting += settled[i] ? 0 : 1;
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const bool modest = wanted[i] <= left_over / waiting && others - widths[i] + wanted[i] <= left_over;
      if (settled[i] || !modest) continue;
      widths[i] = std::max(widths[i], wanted[i]);
      settled[i] = changed = true;
      break;
    }
  }
}

void share_left_over(std::vector<double>& widths, const Table& table, double available) {
  double stretch = 0;
  for (const TableColumn& column : table.columns) stretch += std::max(column.stretch, 0.0);
  const double left_over = available - sum(widths, 0, widths.size());
  if (stretch <= 0 || left_over <= 0) return;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] += left_over * std::max(table.columns[i].stretch, 0.0) / stretch;
  }
}

}  // namespace

Grid grid_of(const Table& table, double size, TextSetter& setter) { return GridBuilder(table, size, setter).build(); }

std::size_t tied_rows_end(const Grid& grid, std::size_t first) {
  std::size_t end = first + 1;
  for (std::size_t row = first; row < end; ++row) end = std::max(end, grid.span_end[row]);
  return end;
}

void untie(Grid& grid, std::size_t first, std::size_t end) {
  const std::size_t count = grid.cells.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (grid.cells[i].row < first || grid.cells[i].row >= end) continue;
    for (; grid.cells[i].row_span > 1; --grid.cells[i].row_span) {
      const GridCell& cell = grid.cells[i];
      GridCell rest = empty_at(cell.kind, cell.row + cell.row_span - 1, cell.column);
      rest.column_span = cell.column_span;
      grid.cells.push_back(std::move(rest));
    }
  }
  sort_cells(grid);
}

std::vector<double> column_widths(const Grid& grid, const Table& table, double available, double padding) {
  const std::vector<Need> needs = needs_of(grid, table, padding);
  std::vector<double> widths, natural, heading;
  for (const Need& need : needs) {
    widths.push_back(need.least);
    natural.push_back(need.natural);
    heading.push_back(need.heading);
  }
  widen_for_spans(grid, padding, widths);
  if (sum(widths, 0, widths.size()) > available) return {};
  settle_modest_columns(widths, natural, available);
  grow_towards(widths, natural, available);
  grow_towards(widths, heading, available);
  share_left_over(widths, table, available);
  return widths;
}

}  // namespace raingan::layout
