#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "assess/requirements.hpp"
#include "disk/read_file.hpp"

namespace raingan::app {
namespace {

using Json = nlohmann::ordered_json;
using assess::DecisionTable;

// Numbers as exact text, dates as ISO text; truth values and null as JSON has them.
Json json_of(const assess::Value& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  if (std::holds_alternative<std::monostate>(value)) return nullptr;
  return assess::text_of(value);
}

// A scalar for one output column, an object by name for several.
Json json_of(const std::vector<assess::Value>& outputs, const DecisionTable& table) {
  if (outputs.size() == 1) return json_of(outputs.front());
  Json object = Json::object();
  for (std::size_t i = 0; i < outputs.size(); ++i) object[table.outputs.at(i)] = json_of(outputs[i]);
  return object;
}

const DecisionTable& chosen(const std::vector<DecisionTable>& model, const Options& options) {
  const auto with = [&](std::string DecisionTable::*name) -> const DecisionTable* {
    const auto found = std::find_if(model.begin(), model.end(),
                                    [&](const DecisionTable& table) { return table.*name == options.decision; });
    return found == model.end() ? nullptr : &*found;
  };
  const DecisionTable* table = nullptr;
  if (options.decision.empty()) {
    table = assess::top_decision(model);
  } else {
    table = with(&DecisionTable::name);
    if (table == nullptr) table = with(&DecisionTable::id);
  }
  if (table != nullptr) return *table;
  std::string names;
  for (const DecisionTable& one : model) names += (names.empty() ? "" : ", ") + one.name;
  throw Error(ErrorCode::usage, {"เลือกตารางด้วย --decision", "choose a table with --decision"}, options.paths.at(0), {},
              {"ตารางที่มี: " + names, "there are: " + names});
}

// The results of required decisions may be given too; their type is told by what is typed.
std::vector<assess::InputOfModel> inputs_that_may_be_given(const std::vector<DecisionTable>& model,
                                                           const DecisionTable& table) {
  auto known = assess::inputs_of(model, table);
  for (const DecisionTable& one : model) {
    for (const std::string& name : {one.variable, one.name}) {
      const bool listed =
          std::any_of(known.begin(), known.end(), [&](const auto& input) { return input.name == name; });
      if (&one != &table && !name.empty() && !listed) known.push_back({name, ""});
    }
  }
  return known;
}

// Names may hold "=": the longest that the text begins with is meant.
const assess::InputOfModel* input_meant(const std::vector<assess::InputOfModel>& known, const std::string& given) {
  const assess::InputOfModel* meant = nullptr;
  for (const assess::InputOfModel& input : known) {
    const bool fits = given.starts_with(input.name) && given.substr(input.name.size()).starts_with('=');
    if (fits && (meant == nullptr || input.name.size() > meant->name.size())) meant = &input;
  }
  return meant;
}

assess::Inputs given_inputs(const std::vector<assess::InputOfModel>& known, const std::vector<std::string>& given) {
  assess::Inputs inputs;
  for (const std::string& input : given) {
    const assess::InputOfModel* meant = input_meant(known, input);
    if (meant == nullptr) {
      std::string names;
      for (const auto& one : known) names += (names.empty() ? "" : ", ") + one.name;
      throw Error(ErrorCode::usage, {"--input ต้องเป็น ชื่อ=ค่า: " + input, "--input must be name=value: " + input}, {}, {},
                  {"ชื่อที่มี: " + names, "the names are: " + names});
    }
    const auto value = assess::value_of(input.substr(meant->name.size() + 1), meant->type);
    if (!value) {
      throw Error(ErrorCode::usage,
                  {"ค่าไม่ใช่ชนิด " + meant->type + ": " + input, "the value is no " + meant->type + ": " + input});
    }
    inputs[meant->name] = *value;
  }
  return inputs;
}

Message words_for(const std::string& violation) {
  if (violation == "unique") {
    return {"กฎขัดกัน: ตรงพร้อมกันหลายแถว แต่ UNIQUE ให้ตรงได้แถวเดียว",
            "the rules contradict: several hold where UNIQUE lets one"};
  }
  if (violation == "any") {
    return {"กฎขัดกัน: ตรงพร้อมกันหลายแถวที่ให้ผลต่างกัน", "the rules contradict: several hold with different results (ANY)"};
  }
  return {"ค่าที่ให้อยู่นอกค่าที่ตารางรับ (inputValues)", "an input is outside the values that the table lets in (inputValues)"};
}

}  // namespace

int verb_decide(const Options& options) {
  const std::string& path = options.paths.at(0);
  const auto model = assess::read_decisions(path, disk::read_file(path));
  const DecisionTable& table = chosen(model, options);
  const assess::Inputs inputs = given_inputs(inputs_that_may_be_given(model, table), options.inputs);
  const assess::Decided decided = assess::decide_in(model, table, inputs);
  const bool list = assess::returns_list(table);
  Json result = list ? Json::array() : Json(nullptr);
  for (const auto& outputs : decided.result) {
    if (list) {
      result.push_back(json_of(outputs, table));
    } else {
      result = json_of(outputs, table);
    }
  }
  const Json answer = {{"decision", table.name}, {"result", result}, {"matched", decided.matched}};
  std::cout << answer.dump(options.json ? -1 : 2) << '\n';
  if (!decided.violation.empty()) {
    const bool of_inputs = decided.violation == "input";
    throw Error(of_inputs ? ErrorCode::usage : ErrorCode::faulty_template, words_for(decided.violation), path);
  }
  return 0;
}

}  // namespace raingan::app
