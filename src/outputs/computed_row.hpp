// One row of a table with its totals as formulas.
#pragma once

#include <optional>
#include <vector>

#include "outputs/shown_table.hpp"

namespace raingan::outputs {

// Of each column the positions of the columns that it is the sum of; empty when it is no sum of shown columns of the
// same table.
using Summands = std::vector<std::vector<std::size_t>>;
Summands summands_of(const ShownTable& shown);

struct ComputedCell {
  std::optional<Decimal> value;  // empty: unknown or no number
  bool computed = false;         // the sum of its summands, whatever was sent
};

// One cell a column. A column that is a sum becomes one where all its summands are known; sums over other forms
// stay values as sent. In a ledger a blank summand counts as none.
std::vector<ComputedCell> computed_row(const ShownTable& shown, const Summands& summands, const ShownRow& row);

}  // namespace raingan::outputs
