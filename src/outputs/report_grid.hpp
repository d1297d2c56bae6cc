// The printed figures around what was found, as a grid of rows and columns.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/book.hpp"

namespace raingan::outputs {

// A figure of the book and how a reader finds it in its table.
struct PlacedFigure {
  const BookEntry* entry = nullptr;
  const Figure* figure = nullptr;
  const Column* column = nullptr;
  std::string row;  // the district, month, item or producer; the total's label
};
using PlacedFigures = std::map<Origin, PlacedFigure>;

// Those figures of the tables as sent that stand at one of `wanted`.
PlacedFigures placed_figures(const Book& book, const std::set<Origin>& wanted);

struct GridCell {
  std::string text;  // as sent, grouped
  Origin origin;     // without a cell where nothing was sent
};

struct GridRow {
  std::string label;
  Origin name_origin;
  bool total = false;
  std::vector<GridCell> cells;  // parallel to Grid::columns
};

struct Grid {
  const BookEntry* entry = nullptr;
  std::vector<const Column*> columns;
  std::vector<GridRow> rows;
  std::size_t left_out = 0;  // rows of the table that are not shown
};

struct GridExtent {
  std::size_t whole;  // a table of at most so many rows is shown whole
  std::size_t most;   // of a longer one so many rows that hold a wanted cell; its total always
};

// The table of one form and period: its consolidated rows, the totals of every sheet that has a wanted cell (else the
// table's own), and rows of sheets that were not taken into the book but hold a wanted cell.
Grid grid_of(const BookEntry& entry, const std::set<Origin>& wanted, GridExtent extent);

// "ธันวาคม / รายได้ออนไลน์": the innermost words of a column's headings, at most two levels.
std::string heading_words(const Column& column);

}  // namespace raingan::outputs
