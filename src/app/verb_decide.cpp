#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "assess/decision.hpp"
#include "disk/read_file.hpp"

namespace raingan::app {
namespace {

using Json = nlohmann::ordered_json;

// Numbers as exact text; truth values and null as JSON has them.
Json json_of(const assess::Value& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  if (std::holds_alternative<std::monostate>(value)) return nullptr;
  return assess::text_of(value);
}

// A scalar for one output column, an object by name for several.
Json json_of(const std::vector<assess::Value>& outputs, const assess::DecisionTable& table) {
  if (outputs.size() == 1) return json_of(outputs.front());
  Json object = Json::object();
  for (std::size_t i = 0; i < outputs.size(); ++i) object[table.outputs.at(i)] = json_of(outputs[i]);
  return object;
}

const assess::DecisionTable& chosen(const std::vector<assess::DecisionTable>& tables, const Options& options) {
  for (const assess::DecisionTable& table : tables) {
    if (options.decision.empty() ? tables.size() == 1 : table.name == options.decision) return table;
  }
  std::string names;
  for (const assess::DecisionTable& table : tables) names += (names.empty() ? "" : ", ") + table.name;
  throw Error(ErrorCode::usage, {"เลือกตารางด้วย --decision", "choose a table with --decision"}, options.paths.at(0), {},
              {"ตารางที่มี: " + names, "there are: " + names});
}

std::map<std::string, assess::Value> given_inputs(const assess::DecisionTable& table,
                                                  const std::vector<std::string>& given) {
  std::map<std::string, assess::Value> inputs;
  for (const std::string& input : given) {
    const std::size_t equals = input.find('=');
    const std::string name = input.substr(0, equals);
    const auto at = std::find(table.inputs.begin(), table.inputs.end(), name);
    if (equals == std::string::npos || at == table.inputs.end()) {
      std::string names;
      for (const std::string& one : table.inputs) names += (names.empty() ? "" : ", ") + one;
      throw Error(ErrorCode::usage, {"--input ต้องเป็น ชื่อ=ค่า: " + input, "--input must be name=value: " + input}, {}, {},
                  {"ชื่อที่มี: " + names, "the names are: " + names});
    }
    const std::string type = table.input_types.at(static_cast<std::size_t>(at - table.inputs.begin()));
    const auto value = assess::value_of(input.substr(equals + 1), type);
    if (!value) {
      throw Error(ErrorCode::usage, {"ค่าไม่ใช่ชนิด " + type + ": " + input, "the value is no " + type + ": " + input});
    }
    inputs[name] = *value;
  }
  return inputs;
}

}  // namespace

int verb_decide(const Options& options) {
  const std::string& path = options.paths.at(0);
  const auto tables = assess::read_decisions(path, disk::read_file(path));
  const assess::DecisionTable& table = chosen(tables, options);
  const std::map<std::string, assess::Value> inputs = given_inputs(table, options.inputs);
  const assess::Decided decided = assess::decide(table, inputs);
  const bool several = table.policy == assess::HitPolicy::rule_order ||
                       table.policy == assess::HitPolicy::output_order ||
                       (table.policy == assess::HitPolicy::collect && table.aggregation.empty());
  Json result = several ? Json::array() : Json(nullptr);
  for (const auto& outputs : decided.result) {
    if (several) {
      result.push_back(json_of(outputs, table));
    } else {
      result = json_of(outputs, table);
    }
  }
  std::cout << Json{{"decision", table.name}, {"result", result}, {"matched", decided.matched}}.dump(options.json ? -1
                                                                                                                  : 2)
            << '\n';
  if (!decided.violation.empty()) {
    throw Error(ErrorCode::faulty_template,
                {"กฎขัดกัน: " + decided.violation, "the rules contradict: " + decided.violation}, path);
  }
  return 0;
}

}  // namespace raingan::app
