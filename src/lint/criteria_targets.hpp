// Does a target that is met exactly earn the grade that it stands for?
#pragma once

#include <optional>
#include <string>

#include "lint/criteria_grid.hpp"
#include "lint/remark.hpp"

namespace raingan::lint {

// The best grade that a district can have whose figure of this indicator is `value`, whatever the others are; empty:
// none.
std::string best_with(const Grid& grid, const GradeOrder& order, const assess::Indicator& indicator,
                      const assess::Fraction& value);

// What meeting the target exactly is in the indicator's own measure, before rounding, as far as the mission alone
// tells: a constant, a ratio of the indicator's own base. Empty where only figures can tell.
std::optional<assess::Fraction> value_at_target(const assess::Mission& mission, const assess::Indicator& indicator,
                                                const assess::Target& target);

// The grade that meeting the target stands for.
const std::string& grade_meant(const assess::Target& target, const GradeOrder& order);

const assess::Indicator* indicator_of(const assess::Mission& mission, const assess::Target& target);

// Targets that do not earn their grade, as far as the mission alone tells.
void add_target_grades(const assess::Mission& mission, const assess::DecisionTable& criteria, const Grid& grid,
                       const GradeOrder& order, Remarks& remarks);

}  // namespace raingan::lint
