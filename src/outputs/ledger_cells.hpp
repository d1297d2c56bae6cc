// The single cells behind figures that are kept by the row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/book.hpp"

namespace raingan::outputs {

// One cell, no range and no sheet as a whole.
bool is_cell(const Origin& origin);
// Of the district, or of any when `district` is empty.
bool is_of(const Row& row, std::string_view district);
// The cell of a row in a column, unless it is blank or the row is none of a sheet.
void add_cell(const Table& table, const Row& row, const std::string& column, std::vector<Origin>& cells);

// The cells of the ledgers that a figure of `made`, which the program made of them (FormLayout::aggregation), is the
// sum of, or of the names that it counts. Of one district or, with an empty one, of all; of one month or item or of
// all.
std::vector<Origin> cells_of_ledgers(const Book& book, const BookEntry& made, const std::string& column,
                                     std::string_view district, std::string_view item);

}  // namespace raingan::outputs
