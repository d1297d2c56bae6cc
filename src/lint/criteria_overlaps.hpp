// Figures that rules with different grades hold for.
#pragma once

#include "lint/criteria_grid.hpp"
#include "lint/remark.hpp"

namespace raingan::lint {

// One remark for all cells in which the same grade is taken, or in which the same grades meet and none is: a note where
// the table says which it takes, an error where its policy forbids that several hold.
void add_overlaps(const assess::DecisionTable& criteria, const Grid& grid, Remarks& remarks);

}  // namespace raingan::lint
