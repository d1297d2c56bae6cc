#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "assess/decision.hpp"
#include "base/limits.hpp"
#include "disk/read_file.hpp"

namespace raingan::app {
namespace {

using Json = nlohmann::ordered_json;

assess::Value value_of(const std::string& text) {
  if (text.empty() || text == "null") return std::monostate{};
  if (text == "true" || text == "false") return text == "true";
  if (const auto number = Decimal::parse(text)) return assess::Fraction::of(*number);
  return text;
}

Json json_of(const assess::Value& value) {
  if (const auto* number = std::get_if<assess::Fraction>(&value)) return number->rounded().to_string();
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  return nullptr;
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

}  // namespace

int verb_decide(const Options& options) {
  const std::string& path = options.paths.at(0);
  const auto tables = assess::read_decisions(definition::Document(path, disk::read_file(path, limits::kMaxDomBytes), {}));
  const assess::DecisionTable& table = chosen(tables, options);
  std::map<std::string, assess::Value> inputs;
  for (const std::string& input : options.inputs) {
    const std::size_t equals = input.find('=');
    if (equals == std::string::npos) {
      throw Error(ErrorCode::usage, {"--input ต้องเป็น ชื่อ=ค่า: " + input, "--input must be name=value: " + input});
    }
    inputs[input.substr(0, equals)] = value_of(input.substr(equals + 1));
  }
  const assess::Decided decided = assess::decide(table, inputs);
  const bool several = table.policy == assess::HitPolicy::rule_order || table.policy == assess::HitPolicy::output_order ||
                       (table.policy == assess::HitPolicy::collect && table.aggregation.empty());
  Json result = several ? Json::array() : Json(nullptr);
  for (const auto& outputs : decided.result) {
    if (several) {
      result.push_back(json_of(outputs, table));
    } else {
      result = json_of(outputs, table);
    }
  }
  std::cout << Json{{"decision", table.name}, {"result", result}, {"matched", decided.matched}}.dump(options.json ? -1 : 2)
            << '\n';
  if (!decided.violation.empty()) {
    throw Error(ErrorCode::faulty_template, {"กฎขัดกัน: " + decided.violation, "the rules contradict: " + decided.violation}, path);
  }
  return 0;
}

}  // namespace raingan::app
