// Targets, results and grades by district.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "outputs/facts.hpp"

namespace raingan::outputs {

// Null when there is none.
const assess::DistrictTarget* target_of(const Facts& facts, const std::string& district, const std::string& indicator);
const assess::DistrictGrade* grade_of(const Facts& facts, const std::string& district);

// The figure that a district has reached so far; empty when it is not known.
std::optional<Decimal> result_of(const Facts& facts, const std::string& district, const std::string& indicator);

// The total of a target as letters give it: where the target is a form's column, the total that the province printed
// there, if it is no further from the sum than rounding goes, so that one letter does not give two totals;
// else the sum. Empty when a district's target is not known.
struct TotalTarget {
  Decimal value;
  std::optional<Origin> origin;  // of a printed total
};
std::optional<TotalTarget> total_of_target(const Facts& facts, const std::string& indicator);

// Sums over all districts of the area; empty when one of them is not known.
std::optional<Decimal> total_target(const Facts& facts, const std::string& indicator);
std::optional<Decimal> total_result(const Facts& facts, const std::string& indicator);

}  // namespace raingan::outputs
