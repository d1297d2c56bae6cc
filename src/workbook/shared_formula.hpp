// Formulas that several cells share: written once, meant relative to each cell.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace raingan::workbook {

// `formula` as it reads in a cell `rows` below and `columns` right of the one it was written for:
// relative parts of A1 references, of whole columns (A:B) and of whole rows (1:3) move, absolute ones
// ($) stay. Strings, sheet names, functions, names and table references are left alone. A reference
// that would leave the sheet becomes #REF!.
std::string shifted_formula(std::string_view formula, std::int64_t rows, std::int64_t columns);

}  // namespace raingan::workbook
