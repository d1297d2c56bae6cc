#include "assess/requirements.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"

namespace raingan::assess {
namespace {

const DecisionTable& with_id(const std::vector<DecisionTable>& model, const std::string& id) {
  return *std::find_if(model.begin(), model.end(), [&](const DecisionTable& table) { return table.id == id; });
}

// `table` and what it requires, each once; what others require comes first.
void in_order(const std::vector<DecisionTable>& model, const DecisionTable& table, std::set<std::string>& seen,
              std::vector<const DecisionTable*>& order) {
  for (const std::string& id : table.needs) {
    if (seen.insert(id).second) in_order(model, with_id(model, id), seen, order);
  }
  order.push_back(&table);
}

std::vector<const DecisionTable*> in_order(const std::vector<DecisionTable>& model, const DecisionTable& table) {
  std::set<std::string> seen = {table.id};
  std::vector<const DecisionTable*> order;
  in_order(model, table, seen, order);
  return order;
}

bool asks_for(const DecisionTable& table, const std::string& name) {
  return std::find(table.inputs.begin(), table.inputs.end(), name) != table.inputs.end() ||
         std::find(table.references.begin(), table.references.end(), name) != table.references.end();
}

// The names under which the output column is known elsewhere, the surest first.
std::vector<std::string> names_of(const DecisionTable& table, std::size_t column) {
  const std::string& output = table.outputs.at(column);
  std::vector<std::string> names;
  for (const std::string& decision : {table.variable, table.name}) {
    if (decision.empty()) continue;
    names.push_back(decision + "." + output);
    if (table.outputs.size() == 1) names.push_back(decision);
  }
  names.push_back(output);
  return names;
}

[[noreturn]] void ask_for(const std::string& name, const DecisionTable& table, const Message& why) {
  throw Error(ErrorCode::usage, {"ต้องให้ค่าของ “" + name + "”: " + why.th, "give \"" + name + "\": " + why.en},
              table.file, {}, {"ใช้ --input \"" + name + "=ค่า\"", "use --input \"" + name + "=value\""});
}

// What `table` takes of `required`.
void take_results(const DecisionTable& required, const Decided& decided, const DecisionTable& table,
                  const Inputs& given, Inputs& inputs) {
  for (std::size_t column = 0; column < required.outputs.size(); ++column) {
    for (const std::string& name : names_of(required, column)) {
      if (!asks_for(table, name) || given.contains(name)) continue;
      if (returns_list(required)) {
        ask_for(name, table, {"ผลของการตัดสินใจนี้เป็นรายการ ใช้เป็นข้อมูลนำเข้าไม่ได้", "its decision gives a list"});
      }
      inputs[name] = decided.result.empty() ? Value() : decided.result.front().at(column);
    }
  }
}

}  // namespace

bool returns_list(const DecisionTable& table) {
  return table.policy == HitPolicy::rule_order || table.policy == HitPolicy::output_order ||
         (table.policy == HitPolicy::collect && table.aggregation.empty());
}

std::vector<InputOfModel> inputs_of(const std::vector<DecisionTable>& model, const DecisionTable& table) {
  std::vector<InputOfModel> all;
  const auto add = [&](const std::string& name, const std::string& type) {
    const auto same = [&](const InputOfModel& one) { return one.name == name; };
    if (std::none_of(all.begin(), all.end(), same)) all.push_back({name, type});
  };
  const auto order = in_order(model, table);
  for (auto one = order.rbegin(); one != order.rend(); ++one) {
    for (std::size_t i = 0; i < (*one)->inputs.size(); ++i) add((*one)->inputs[i], (*one)->input_types[i]);
  }
  for (const DecisionTable* one : order) {
    for (const std::string& name : one->references) add(name, "");
  }
  return all;
}

const DecisionTable* top_decision(const std::vector<DecisionTable>& model) {
  for (const DecisionTable& table : model) {
    if (in_order(model, table).size() == model.size()) return &table;
  }
  return nullptr;
}

Decided decide_in(const std::vector<DecisionTable>& model, const DecisionTable& table, const Inputs& given) {
  std::map<std::string, Decided> results;  // by decision
  for (const DecisionTable* one : in_order(model, table)) {
    for (const std::string& name : one->unmade) {
      if (asks_for(*one, name) && !given.contains(name)) {
        ask_for(name, *one, {"การตัดสินใจนี้ไม่ได้ทำด้วยตาราง", "its decision is made by no table"});
      }
    }
    Inputs inputs = given;
    for (const std::string& id : one->needs) take_results(with_id(model, id), results.at(id), *one, given, inputs);
    Decided decided = decide(*one, inputs);
    if (one == &table || !decided.violation.empty()) return decided;
    results[one->id] = std::move(decided);
  }
  return {};
}

}  // namespace raingan::assess
