// Inputs and outputs of a decision table.
#pragma once

#include <optional>
#include <vector>

#include "assess/decision.hpp"
#include "assess/dmn_model.hpp"

namespace raingan::assess {

// What a rule may put into each output column.
using Allowed = std::vector<std::optional<UnaryTests>>;

void read_input(const definition::Element& element, const DmnModel& model, DecisionTable& table);

// Adds the output to the table, to `allowed` and to `defaults`.
void read_output(const definition::Element& element, bool only_one, DecisionTable& table, Allowed& allowed,
                 std::vector<std::optional<Value>>& defaults);

// Refuses at `where` a value that is not among the allowed ones; null always passes.
void check_allowed(const std::optional<UnaryTests>& allowed, const Value& value, const definition::Element& where);

}  // namespace raingan::assess
