// The total row of a sheet against the rows above it.
#pragma once

#include "base/finding.hpp"
#include "model/book.hpp"

namespace raingan::check {

// Every additive column of every sheet of the entry that has a total row: the printed total against the sum
// of the rows printed in that sheet, and blank totals. The cells named as `related` are the ones the book
// took the figures from where both print the same number, so that one figure has one cell in all findings.
void check_column_totals(const BookEntry& entry, Findings& findings);

}  // namespace raingan::check
