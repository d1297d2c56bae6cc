// Targets and grades of the districts, with the reason.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/decision.hpp"
#include "assess/mission.hpp"
#include "base/finding.hpp"
#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::assess {

struct DistrictTarget {
  std::string district;
  std::string indicator;
  std::optional<Decimal> target;  // empty: cannot be computed, `reason` says why
  std::string unit;
  Message reason;  // where it comes from, or what is missing
  Origin origin;
  std::string id = {};  // Target::id
};

// One entry a district and target, in the area's and the mission's order. A missing figure is a reason, never 0.
std::vector<DistrictTarget> targets(const Book& book, const Mission& mission, const Area& area);

// A target of the whole area by Target::total: the districts' targets added up, or the districts' figures added up,
// times the ratio, rounded once. Empty when a district's figure is not known, and where a total has no meaning: the
// target's or its indicator's column is not additive (BookEntry::layout).
std::optional<Decimal> total_target(const Book& book, const Mission& mission, const Area& area, const Target& target);

// One indicator of one district.
struct Measured {
  std::string indicator;
  std::optional<Fraction> value;  // empty: unknown
  std::optional<Decimal> result, base;
  Message missing;              // why it is unknown
  std::vector<Origin> origins;  // of the result, then of the base, as far as the cells are there
};

// One condition of one rule, as the district stands to it.
struct Condition {
  std::string indicator;
  std::string test;  // as written: ">= 6"
  bool met = false;
  Message short_by;            // "ขาด 2 ราย": what is missing to meet it; empty when met or not sayable
  std::string short_by_value;  // exact decimal, in the indicator's unit or, for percentages, in things ("2")
};
struct RuleStanding {
  int rule = 0;
  std::string grade;
  bool met = false;
  std::vector<Condition> conditions;
};

enum class GradeState {
  graded,
  no_rule,         // no rule holds, or the table's policy forbids the ones that do: an officer decides
  not_computable,  // an indicator is unknown that a rule asks for
  blocked,         // a figure it is made of is in an unresolved error
};

struct DistrictGrade {
  std::string district;
  GradeState state = GradeState::not_computable;
  std::string grade;              // "A"; empty when there is none
  std::vector<std::string> also;  // other grades whose rules hold too
  Message reason;                 // always filled when there is no grade
  std::vector<Measured> measured;
  std::vector<RuleStanding> standing;  // one a rule
};

// Literal reading of the criteria: no rule that holds, no grade; nothing is guessed. Findings of level error block
// every district that has one of their cells (origin or related) among its inputs, and a duplicate-district
// finding blocks its district when the form is one of the inputs; where an input is summed over rows that are no
// districts, any of the district's errors in that table does. One entry a district, in the area's order,
// with `measured` and `standing` in every state. `standing` has one entry a rule, its conditions in the order
// of the table's inputs; conditions "-" are met by any figure. Throws Error(faulty_template) when the criteria
// do not belong to the mission (see criteria_of).
std::vector<DistrictGrade> grades(const Book& book, const Mission& mission, const DecisionTable& criteria,
                                  const Area& area, const Findings& findings);

}  // namespace raingan::assess
