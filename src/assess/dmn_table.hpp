// One <decisionTable> of a DMN model.
#pragma once

#include <string>

#include "assess/decision.hpp"
#include "assess/dmn_model.hpp"

namespace raingan::assess {

// `name` is the decision's; refusals as told at read_decisions.
DecisionTable read_table(const definition::Element& element, const std::string& name, const DmnModel& model,
                         std::size_t rules_left);

}  // namespace raingan::assess
