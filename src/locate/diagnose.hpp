// Broken relations of a book → the cells that are probably wrong.
#pragma once

#include "base/finding.hpp"
#include "model/book.hpp"

namespace raingan::locate {

// Fills `suspects` and `remarks` of the findings whose relations are broken (row-total, column-total, cross-form,
// cross-period, growth): every finding of one connected group of relations gets the same suspects, the likeliest
// explanation first, at most kMostAlternatives explanations when it is open. Says which printed totals agree with a
// figure that is named wrong (the fault is older than the total) and which totals agree with each other. Of a
// `missing` figure it says what a relation makes of it. Never changes a figure. Findings of another kind are left
// alone. A group that cannot be searched in time is left without suspects and says so in a remark.
inline constexpr int kMostAlternatives = 6;
void diagnose(const Book& book, Findings& findings);

}  // namespace raingan::locate
