// Better figures that earn a worse grade.
#pragma once

#include "lint/criteria_grid.hpp"
#include "lint/remark.hpp"

namespace raingan::lint {

// One remark a step of one indicator and pair of grades. Whoever loses a grade by several better figures loses it by
// one of the steps in between.
void add_losses(const assess::DecisionTable& criteria, const Grid& grid, const GradeOrder& order, Remarks& remarks);

}  // namespace raingan::lint
