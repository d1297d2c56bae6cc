// Figures that a form asks for and nobody entered.
#pragma once

#include "base/finding.hpp"
#include "model/book.hpp"

namespace raingan::check {

// Blanks of the consolidated rows, where no workbook had the figure. See check_cells.
void check_blanks(const BookEntry& entry, Findings& findings);

// True when the row holds something in a column that its sender fills in; ticks and formulas of an empty row do not
// count where rows are not districts.
bool has_figures(const BookEntry& entry, const Row& row);

}  // namespace raingan::check
