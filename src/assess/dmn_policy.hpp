// Hit policy and aggregation of a decision table.
#pragma once

#include "assess/decision.hpp"

namespace raingan::assess {

// By the words of the standard or, as some tools write, by the letter of the table's corner: "F", "C+".
void read_policy(const definition::Element& element, DecisionTable& table);

// Refuses an order without output values and aggregations that the outputs do not allow.
void refuse_impossible_policy(const definition::Element& element, const DecisionTable& table);

}  // namespace raingan::assess
