// Decisions that take the results of other decisions of their model.
#pragma once

#include <string>
#include <vector>

#include "assess/decision.hpp"

namespace raingan::assess {

struct InputOfModel {
  std::string name;
  std::string type;  // see value_of
};
// Everything that may be given for `table`: its inputs and names, and those of the tables that it requires.
std::vector<InputOfModel> inputs_of(const std::vector<DecisionTable>& model, const DecisionTable& table);

// The table that requires, by itself or through others, all other tables of the model; null where there is none.
const DecisionTable* top_decision(const std::vector<DecisionTable>& model);

// decide() with the results of the tables that `table` requires, each known by the decision's variable or name (with
// ".output" behind it where it has several) or by its output's name; what `given` names is not decided anew. A
// violation in a required table is that of the whole. Throws Error(usage) when an input is the result of a decision
// that is made by no table or gives a list, and is not given.
Decided decide_in(const std::vector<DecisionTable>& model, const DecisionTable& table, const Inputs& given);

// Does the policy return a list of results?
bool returns_list(const DecisionTable& table);

}  // namespace raingan::assess
