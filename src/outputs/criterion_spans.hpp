// The conditions of a rule as they are printed.
#pragma once

#include <string_view>

#include "assess/criteria_text.hpp"
#include "layout/document.hpp"
#include "outputs/figure_text.hpp"

namespace raingan::outputs {

// A line a condition, numbered from 1 with `after` behind the number (") ", ". "). Every number leads back to the rule
// or, in the indicator's sentence, to its line of the mission's `file`.
layout::Spans criterion_spans(const assess::CriterionText& criterion, const std::string& file, std::string_view after,
                              Digits digits);

}  // namespace raingan::outputs
