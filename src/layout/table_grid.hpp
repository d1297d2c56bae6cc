// A table's cells in their places, and the widths of its columns.
#pragma once

#include <vector>

#include "layout/document.hpp"
#include "layout/paragraph.hpp"

namespace raingan::layout {

// A table that is too wide is set smaller in steps of its style's size: as far as kLegibleTable upright, on a page that
// lies across as far as kSmallestTable, before it is set in parts or words are cut.
inline constexpr double kTableStep = 0.05;
inline constexpr double kLegibleTable = 0.85;
inline constexpr double kSmallestTable = 0.7;

enum class RowKind { head, body, total };

// A cell at [row, row + row_span) x [column, column + column_span), shaped.
struct GridCell {
  const TableCell* source = nullptr;
  RowKind kind = RowKind::body;
  std::size_t row = 0, column = 0;
  std::size_t row_span = 1, column_span = 1;
  Align align = Align::left;
  bool figure = false;  // digits under digits
  PreparedText text;
};

struct Grid {
  std::size_t columns = 0;
  std::size_t head_rows = 0, body_rows = 0, total_rows = 0;
  std::vector<GridCell> cells;        // by row, then column
  std::vector<std::size_t> span_end;  // of each row: the row after the last that a cell of it reaches
  std::size_t rows() const { return head_rows + body_rows + total_rows; }
};

// Puts every cell at the first free column of its row; spans stay inside their part (head, body, total)
// and inside the table. Heading cells are centred unless they say otherwise. Columns that a
// row leaves free get an empty cell. Throws Error(faulty_template) when a row has more cells than there are columns.
Grid grid_of(const Table& table, double size, TextSetter& setter);

// Rows [first, end) that spanning cells tie together, `end` of it.
std::size_t tied_rows_end(const Grid& grid, std::size_t first);

// Cuts every cell that spans several of the rows [first, end) into single ones, the first with the text.
void untie(Grid& grid, std::size_t first, std::size_t end);

// Widths of the columns so that they fill `available` points. A column gets the natural width of its
// body between its limits, headings at least unbroken words; what is left goes first to headings that
// would wrap, then by `stretch`. When the natural widths do not fit, columns that
// want less than an even share get it and the others give way in proportion, down to their widest word. Empty when even
// the words do not fit.
std::vector<double> column_widths(const Grid& grid, const Table& table, double available, double padding);

}  // namespace raingan::layout
