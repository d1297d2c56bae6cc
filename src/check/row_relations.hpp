// The relations that hold along one row, within a table and across tables.
#pragma once

#include "check/equation.hpp"
#include "model/book.hpp"

namespace raingan::check {

// Every relation of the entry's layout on every row and on the total row of the table, or of every sheet where
// rows are not districts (shortfall is not additive and left out there), as far as all its figures are known. Other
// tables are joined by district, and by month or item where both have them; the total row with their total row.
void each_row_relation(const Book& book, const BookEntry& entry, const EquationSink& take);

}  // namespace raingan::check
