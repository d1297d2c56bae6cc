// The total row of a sheet against the rows above it.
#pragma once

#include "base/finding.hpp"
#include "check/equation.hpp"
#include "model/book.hpp"

namespace raingan::check {

// Every additive column of every sheet of the entry that has a total row: the printed total against the sum
// of the rows printed in that sheet. The figures of the sum are the ones the book took where both print the same
// number, so that one figure has one cell in all relations. Of columns whose figures are all known.
void each_column_total(const BookEntry& entry, const EquationSink& take);

// What those relations say, and blank totals of the same columns. A second copy of the same sheet says nothing new.
void check_column_totals(const BookEntry& entry, Findings& findings);

}  // namespace raingan::check
