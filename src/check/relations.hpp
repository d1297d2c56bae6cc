// Do the figures agree: totals with their parts, tables with each other.
#pragma once

#include "base/finding.hpp"
#include "check/tolerance.hpp"
#include "model/book.hpp"

namespace raingan::check {

// Every relation of every table of `book` that is neither a reference nor derived: row relations, also on the total
// row and on rows that no district could be given to, across forms and periods (joined by district name, never by
// row), then the column totals of every sheet as sent. A relation with an unknown figure in it is skipped, and
// so is one whose other table or row does not exist. A difference within the hard bound (tolerance.hpp) is a
// note `rounding`; a violated relation is an error with all its other cells in `related`. Counts are exact, but
// for totals of rounded products; ledgers of producers are exact but for the satang that one side lacks.
// A blank total of an additive column is a warning `missing-total` with the sum as expected.
// Needs the sums of entries whose rows are not districts (BookEntry::by_district).
void check_relations(const Book& book, Findings& findings);

// What single cells of every sheet as sent show: text where a number or a mark belongs (not-a-number), negative
// figures, figures beyond limits::kMaxFigure (outlier), formulas without or with a contradicting stored
// result (stale-value; one a sheet where rows are not districts and more than three lack theirs), computed cells
// overtyped by a figure (formula-overwritten), and blanks where the form requires a figure: `missing`, once a district
// and column; once a producer where no amount was entered at all. A district's table without any figure is left to
// whoever looks for what is missing.
void check_cells(const Book& book, Findings& findings);

// Rows that are not districts. choice-count: a row without exactly one tick in a group of FormLayout::choices
// (error, at the surplus tick or at the name), and a producer whose ticks in a group other than the first differ from
// those of its first row (warning). duplicate-key (error): a second row of a district about the same month, item or
// producer, for producers with the same tick in the first group. A group is left alone where a sheet lacks one of its
// columns or holds something else than a mark, for that is asked about already.
void check_choices(const Book& book, Findings& findings);

}  // namespace raingan::check
