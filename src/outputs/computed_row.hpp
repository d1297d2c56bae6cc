// One row of a table with its totals as formulas.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/book.hpp"

namespace raingan::outputs {

struct ComputedCell {
  std::optional<Decimal> value;       // empty: unknown or no number
  std::vector<std::size_t> summands;  // positions in the row; empty: a value as sent
};

// One cell a column. A column that is the sum of others of the same table becomes a formula where all of them are
// known, and then holds their sum, whatever was sent; sums over other forms stay values as sent.
std::vector<ComputedCell> computed_row(const BookEntry& entry, const std::vector<const Column*>& columns,
                                       const Row* row);

}  // namespace raingan::outputs
