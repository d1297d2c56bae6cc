// Tables of one form and period whose rows are not districts → one entry of the book.
#pragma once

#include <vector>

#include "base/finding.hpp"
#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::check {

// The rows of every district from one sheet: its own before one of several districts, sent ones before references,
// one with figures before an empty one, else in the given order. A later sheet of the same district that says
// the same is taken as a copy; of months and items also one that fills what the first left blank; any other is a
// finding duplicate-district at its first row. Rows keep the order of their sheet, districts that of the area; rows
// without a district follow. There is no total row: every sheet that rows were taken from is in the entry's sources
// with its own (of references without the rows, which nobody checks again). Moves out of `tables`; requires at least
// one.
BookEntry merge_item_tables(std::vector<Table*> tables, FormLayout layout, const Area& area, Findings& findings);

}  // namespace raingan::check
