// How a district stands to one condition, and what it lacks.
#pragma once

#include "assess/grade.hpp"

namespace raingan::assess {

// What is lacking is counted in whole units of the figure itself (products, people, baht), the fewest with which
// the exact condition holds: for a share the smallest k with 100·k ≥ t·N, for growth the baht with
// 100·now ≥ (100+t)·base. Where the district is over an upper bound nothing is lacking, and the words say so.
Condition stand(const UnaryTests& tests, const Indicator& indicator, const Measured& measured);

}  // namespace raingan::assess
