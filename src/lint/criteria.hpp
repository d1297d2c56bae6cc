// Criteria looked at as a whole: every combination of figures that the rules tell apart.
#pragma once

#include "assess/decision.hpp"
#include "assess/mission.hpp"
#include "lint/remark.hpp"

namespace raingan::lint {

// The grid of all intervals that the rules' bounds cut each input into (counts: only those with a whole number in
// them), each cell with the grade that the table gives it. Gaps, overlaps of rules with different grades, and cells
// where a better figure loses the grade, each joined to as few remarks as describe them, with a witness in the
// indicators' words. Targets that are constants or ratios of their indicator's base: does who meets them exactly earn
// the grade that they stand for; lint_targets tells what takes figures. Directions are taken from the rules
// themselves: an input whose better grades ask for more is better when greater. Tables with more than
// limits::kMaxGridCells cells, and tables that ask for dates, are refused with a remark. Throws
// Error(faulty_template) when the criteria do not belong to the mission; a mission without id stands for none.
Remarks lint_criteria(const assess::Mission& mission, const assess::DecisionTable& criteria);

}  // namespace raingan::lint
