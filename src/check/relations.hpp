// Do the figures agree: totals with their parts, tables with each other.
#pragma once

#include "base/finding.hpp"
#include "check/tolerance.hpp"
#include "model/book.hpp"

namespace raingan::check {

// Every relation of every table of `book` that is not a reference: row relations, also on the total row and
// on rows that no district could be given to, across forms and periods (joined by district name, never by
// row), then the column totals of every sheet as sent. A relation with an unknown figure in it is skipped, and
// so is one whose other table or row does not exist. A difference within the hard bound (tolerance.hpp) is a
// note `rounding`; a violated relation is an error with all its other cells in `related`. Counts are exact.
// A blank total of an additive column is a warning `missing-total` with the sum as expected.
void check_relations(const Book& book, Findings& findings);

// What single cells of every sheet as sent show: text where a number belongs (not-a-number), negative
// figures, figures beyond limits::kMaxFigure (outlier), formulas without or with a contradicting stored
// result (stale-value), computed cells overtyped by a figure (formula-overwritten), and blanks where the
// form requires a figure (missing, once a district).
void check_cells(const Book& book, Findings& findings);

}  // namespace raingan::check
