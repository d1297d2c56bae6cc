// Is what a district sent further up the sum of its ledger?
#pragma once

#include "base/finding.hpp"
#include "model/book.hpp"

namespace raingan::aggregate {

// A finding cross-form at every figure of `sent` that is not the sum that `made` has of the same row; a note
// `rounding` when only satang were dropped. `ledger` is what the sums were made of.
void compare_levels(const BookEntry& sent, const Table& made, const BookEntry& ledger, Findings& findings);

}  // namespace raingan::aggregate
