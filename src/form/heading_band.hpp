// Where tables stand on a sheet: the rows and columns of their headings.
#pragma once

#include <vector>

#include "form/heading_text.hpp"
#include "form/pattern.hpp"
#include "form/sheet_view.hpp"

namespace raingan::form {

// One way of reading the headings above a column. Where a group's name stands only in the first of its
// cells and is not merged, a column has two: under that name and without it.
struct HeadingReading {
  HeadingPath path;
  std::vector<StatedMonth> months;
  bool month_range = false;
};

struct HeadingColumn {
  std::uint32_t column = 0;
  std::vector<HeadingReading> readings;
  std::string text;            // as it stands there, levels joined by " / "
  workbook::CellAddress cell;  // the lowest heading cell
};

struct HeadingBand {
  std::uint32_t top = 0;
  std::uint32_t bottom = 0;  // last heading row; data begin below
  std::uint32_t left = 0;
  std::uint32_t right = 0;
  std::uint32_t names = 0;             // column of what the rows are about
  std::vector<HeadingColumn> columns;  // those with a heading, the names' column left out
};

// A cell that heads the names of districts, months, items or producers, with the columns that may belong to its table.
struct Anchor {
  RowSubject rows = RowSubject::district;
  workbook::CellRange cell;
  std::uint32_t left = 0;
  std::uint32_t right = 0;
};

// All anchors of a sheet in reading order. Tables beside each other whose rows are of one kind are kept apart; one
// cell may be an anchor of several kinds, and one table may have anchors of several.
std::vector<Anchor> find_anchors(const SheetView& view, const std::vector<FormPattern>& patterns);

// The possible bands of an anchor: headings may begin up to two rows above it.
std::vector<HeadingBand> bands_of(const SheetView& view, const Anchor& anchor);

}  // namespace raingan::form
