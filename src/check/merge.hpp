// Tables of one form and period → one entry of the book.
#pragma once

#include <vector>

#include "base/finding.hpp"
#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::check {

// Of a form whose rows are districts. A district's own workbook (one row) comes before consolidated ones, sent tables
// before references, else the given order decides. The first number of a district and column is its figure; every later
// number that differs is a finding cross-form (a note `rounding` when only the satang were dropped) at the later cell.
// Rows, order and total row are those of the fullest consolidated table, followed by the districts it lacks in
// the area's order and by rows without a district. Requires at least one table.
BookEntry merge_tables(std::vector<const Table*> tables, FormLayout layout, const Area& area, Findings& findings);

}  // namespace raingan::check
