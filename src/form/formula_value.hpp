// What a simple formula gives, reckoned exactly.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.hpp"
#include "workbook/sheet.hpp"

namespace raingan::form {

// The value of `formula` (without "=") from the numbers that stand in the cells of `sheet`: references,
// ranges, numbers, + and -, brackets, SUM, MAX, MIN and ROUND to units or hundredths. Blank cells are zero.
// Empty for anything else: other sheets, other functions, text where a number is added, formulas
// without a result among the cells, numbers out of reach.
std::optional<Decimal> formula_value(std::string_view formula, const workbook::Sheet& sheet);

}  // namespace raingan::form
