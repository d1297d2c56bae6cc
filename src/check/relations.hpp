// Do the figures agree: totals with their parts, tables with each other.
#pragma once

#include "base/finding.hpp"
#include "model/book.hpp"

namespace raingan::check {

// How far a printed total of `parts` rounded figures may be from their sum (validation classes):
// `hard` = ⌊(n+1)/2⌋ units is possible, `usual` = min(hard, ⌊2.2·√((n+1)/12)+1⌋) is normal.
struct Tolerance {
  long usual = 0;
  long hard = 0;
};
Tolerance tolerance_of_sum(std::size_t parts);

// Every relation of every table of `book` that is not a reference: row relations, column totals and
// the grand total, across forms and periods (joined by district name, never by row). A relation with an unknown
// figure in it is skipped. A difference within the hard bound is a note `rounding`; a violated one is
// an error with all its cells in `related`. Counts are exact. A blank total of an additive column is a
// warning `missing-total` with the sum as expected.
void check_relations(const Book& book, Findings& findings);

// What single cells show: text where a number belongs, negative, blank where required, formula
// overwritten by a figure, a cached result that its own formula contradicts, uncomputed formulas.
void check_cells(const Book& book, Findings& findings);

}  // namespace raingan::check
