// What `targets --json` and `grade --json` print.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/grade.hpp"
#include "base/message.hpp"

namespace raingan::outputs {

// A target of the whole area; empty where it is not known or has no meaning.
struct AreaTarget {
  std::string id;
  std::string indicator;
  std::string name;
  std::optional<Decimal> target;
  std::string unit;
};

// {"schema":1,"targets":[{"district","id","indicator","target","unit","reason","file","sheet","cell"}…],
// "totals":[{"id","indicator","name","target","unit"}…]}; target null where it is not known, indicator empty where
// the target is compared with none.
std::string targets_json(const std::vector<assess::DistrictTarget>& targets, const std::vector<AreaTarget>& totals,
                         Language language);

// The rule against which a district's indicators are shown: the one of its grade; without a grade the
// one with the fewest unmet conditions, of several the first. Null without rules.
const assess::RuleStanding* shown_rule(const assess::DistrictGrade& grade);

// {"schema":1,"grades":[…]}, one object a district: "grade" (or "none"), "state", "also", "reason", "rule" (the one
// of shown_rule), "indicators" with value, threshold, met and short_by in that rule, and "rules" with every
// rule's conditions. Numbers are strings; a percentage's value is rounded to hundredths, `met` is exact.
std::string grades_json(const std::vector<assess::DistrictGrade>& grades, Language language);

}  // namespace raingan::outputs
