// Targets, results and grades by district.
#pragma once

#include <optional>
#include <string>

#include "outputs/facts.hpp"

namespace raingan::outputs {

// What a target is called: its own id, else its indicator's.
const std::string& id_of(const assess::Target& target);
const std::string& id_of(const assess::DistrictTarget& target);

// The target with that id; null when there is none.
const assess::DistrictTarget* target_of(const Facts& facts, const std::string& district, const std::string& id);
const assess::DistrictGrade* grade_of(const Facts& facts, const std::string& district);

// How the mission shows a grade; null when it says nothing of it.
const assess::GradeLook* look_of(const assess::Mission& mission, const std::string& grade);
// True when grades are worth points.
bool has_points(const assess::Mission& mission);

// The figure that a district has reached so far; empty when it is not known.
std::optional<Decimal> result_of(const Facts& facts, const std::string& district, const std::string& indicator);

// The total of a target as letters give it: where the target is a form's column, the total that the province printed
// there, if it is no further from the sum than rounding goes, so that one letter does not give two totals;
// else the sum. Empty when a district's target is not known.
struct TotalTarget {
  Decimal value;
  std::optional<Origin> origin;  // of a printed total
};
std::optional<TotalTarget> total_of_target(const Facts& facts, const std::string& id);

// Over all districts of the area, a target as Target::total says; empty when one of them is not known and where a total
// means nothing, such as of the number of channels.
std::optional<Decimal> total_target(const Facts& facts, const std::string& id);
std::optional<Decimal> total_result(const Facts& facts, const std::string& indicator);

// Targets that stand side by side and are compared with one result.
struct TargetGroup {
  std::string indicator;
  std::string name;  // of the only target, else of the indicator
  std::string unit;
  std::vector<const assess::Target*> targets;
};
std::vector<TargetGroup> target_groups(const assess::Mission& mission);

}  // namespace raingan::outputs
