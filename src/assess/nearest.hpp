// Which grade a district without one comes nearest to: information for the officer, never a grade.
#pragma once

#include <vector>

#include "assess/grade.hpp"

namespace raingan::assess {

// The rules with the fewest unmet conditions and, among these, the fewest that cannot be met by adding something;
// of two that lack in the same indicators only the one that lacks less. "ใกล้ที่สุด: ระดับ B (ขาด 2 ราย)".
Message nearest_in_words(const std::vector<RuleStanding>& standing);

}  // namespace raingan::assess
