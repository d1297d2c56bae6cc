// The columns that several sheets of one form have together.
#pragma once

#include <string>
#include <vector>

#include "model/form_layout.hpp"
#include "model/table.hpp"

namespace raingan::check {

// Every column that one of the tables has, in the form's order.
std::vector<std::string> columns_of(const std::vector<const Table*>& tables, const FormLayout& layout);

// `row` of `table` with its figures under `columns`; what the sheet lacks is blank without a cell.
Row arranged(const Table& table, const Row& row, const std::vector<std::string>& columns);

}  // namespace raingan::check
