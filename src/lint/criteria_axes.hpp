// Where the rules cut an indicator's figures, and which way is better.
#pragma once

#include "lint/criteria_grid.hpp"

namespace raingan::lint {

// One axis an indicator that the table asks for, in the order of its inputs.
std::vector<Axis> axes_of(const assess::Mission& mission, const assess::DecisionTable& criteria);

// The indicator's tests of a rule, whichever columns they stand in.
std::vector<const assess::UnaryTests*> tests_of(const assess::Rule& rule, const assess::DecisionTable& criteria,
                                                const std::string& indicator);

// The stretch of the axis that `value` lies in; none where a count cannot have it.
std::optional<std::size_t> stretch_at(const Axis& axis, const assess::Fraction& value);

}  // namespace raingan::lint
