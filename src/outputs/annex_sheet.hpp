// A table as it is to be printed → a sheet with the same cells.
#pragma once

#include "layout/document.hpp"
#include "outputs/computed_row.hpp"
#include "outputs/new_workbook.hpp"

namespace raingan::outputs {

// The table with the lines that stand above and below it on paper. Texts that are plain figures, in Thai or ASCII
// digits, become numbers that look the same. `summands` (may be empty) tells which columns are sums of others:
// a figure that is their sum, and a total that is the sum of its column, become formulas.
void write_annex_sheet(const std::vector<std::string>& above, const layout::Table& table,
                       const std::vector<std::string>& below, const Summands& summands, NewSheet& sheet);

}  // namespace raingan::outputs
