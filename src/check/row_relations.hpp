// The relations that hold along one row, within a table and across tables.
#pragma once

#include "base/finding.hpp"
#include "model/book.hpp"

namespace raingan::check {

// Every relation of the entry's layout on every row and on the total row of the table, or of every sheet where
// rows are not districts (shortfall is not additive and left out there). Other tables are joined by district, and
// by month or item where both have them; the total row with their total row.
void check_row_relations(const Book& book, const BookEntry& entry, Findings& findings);

}  // namespace raingan::check
