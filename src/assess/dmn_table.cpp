#include "assess/dmn_table.hpp"

#include <algorithm>
#include <array>

#include "assess/dmn_columns.hpp"
#include "assess/dmn_names.hpp"
#include "assess/dmn_policy.hpp"
#include "assess/unary_tests.hpp"
#include "base/limits.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

void refuse_count(const Element& rule, const char* entry, std::size_t found, std::size_t expected) {
  if (found == expected) return;
  const std::string counts[] = {std::to_string(found), std::to_string(expected)};
  rule.fail({"แถวเกณฑ์นี้มี <" + std::string(entry) + "> " + counts[0] + " รายการ แต่ตารางมี " + counts[1] + " คอลัมน์",
             "the rule has " + counts[0] + " <" + entry + ">, the table has " + counts[1] + " such columns"});
}

Rule read_rule(const Element& element, const DecisionTable& table, const Allowed& allowed, const Names& names) {
  allow_dmn(element, {"id", "label"}, {"inputEntry", "outputEntry", "annotationEntry"});
  Rule rule;
  rule.number = static_cast<int>(table.rules.size()) + 1;
  rule.line = element.line();
  const auto inputs = dmn_children(element, "inputEntry");
  const auto outputs = dmn_children(element, "outputEntry");
  refuse_count(element, "inputEntry", inputs.size(), table.inputs.size());
  refuse_count(element, "outputEntry", outputs.size(), table.outputs.size());
  for (const Element& entry : inputs) {
    refuse_other_language(entry);
    rule.tests.push_back(read_unary_tests(dmn_text(entry), entry, names));
  }
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    refuse_other_language(outputs[i]);
    rule.outputs.push_back(read_literal(dmn_text(outputs[i]), outputs[i]));
    check_allowed(allowed[i], rule.outputs.back(), outputs[i]);
  }
  if (const auto description = dmn_child(element, "description")) rule.description = own_text(*description);
  if (rule.description.empty()) {
    const auto annotations = dmn_children(element, "annotationEntry");
    if (!annotations.empty()) rule.description = dmn_text(annotations.front());
  }
  return rule;
}

// The type of a column that names none, where all its tests speak of the same.
std::string type_of_tests(const DecisionTable& table, std::size_t column) {
  std::string type;
  for (const Rule& rule : table.rules) {
    for (const Test& test : rule.tests.at(column).alternatives) {
      std::string one;
      if (test.kind == Test::Kind::interval) one = "number";
      if (test.kind == Test::Kind::boolean) one = "boolean";
      if (test.kind == Test::Kind::text) one = "string";
      if (test.kind == Test::Kind::range) {
        const Value& end = test.from ? test.from->value : test.to->value;
        const auto* temporal = std::get_if<Temporal>(&end);
        constexpr std::array<const char*, 5> kNames = {"date", "time", "date and time", "duration", "duration"};
        one = temporal == nullptr ? "" : kNames.at(static_cast<std::size_t>(temporal->kind));
      }
      if (one.empty()) continue;
      if (!type.empty() && one != type) return {};
      type = one;
    }
  }
  return type;
}

void add_references(DecisionTable& table) {
  const auto add = [&](const std::optional<Edge>& edge) {
    if (!edge || edge->name.empty()) return;
    const auto among = [&](const Names& names) {
      return std::find(names.begin(), names.end(), edge->name) != names.end();
    };
    if (!among(table.inputs) && !among(table.references)) table.references.push_back(edge->name);
  };
  for (const Rule& rule : table.rules) {
    for (const UnaryTests& tests : rule.tests) {
      for (const Test& test : tests.alternatives) {
        add(test.from);
        add(test.to);
      }
    }
  }
}

void read_rules(const Element& element, const Allowed& allowed, const DmnModel& model, std::size_t rules_left,
                DecisionTable& table) {
  const auto rules = dmn_children(element, "rule");
  if (rules.size() > rules_left) {
    element.fail({"มีแถวเกณฑ์มากเกินไป (เกิน " + std::to_string(limits::kMaxRules) + ")",
                  "too many rules (more than " + std::to_string(limits::kMaxRules) + ")"});
  }
  Names names = model.names;
  names.insert(names.end(), table.inputs.begin(), table.inputs.end());
  for (const Element& rule : rules) table.rules.push_back(read_rule(rule, table, allowed, names));
  for (std::size_t column = 0; column < table.inputs.size(); ++column) {
    if (table.input_types[column].empty()) table.input_types[column] = type_of_tests(table, column);
  }
  add_references(table);
}

}  // namespace

DecisionTable read_table(const Element& element, const std::string& name, const DmnModel& model,
                         std::size_t rules_left) {
  allow_dmn(element, {"id", "label", "typeRef", "hitPolicy", "aggregation", "preferredOrientation", "outputLabel"},
            {"input", "output", "annotation", "rule"});
  DecisionTable table;
  table.file = element.document().file();
  table.name = name;
  table.line = element.line();
  read_policy(element, table);
  for (const Element& input : dmn_children(element, "input")) read_input(input, model, table);
  const auto outputs = dmn_children(element, "output");
  if (outputs.empty()) element.fail({"<decisionTable> ต้องมี <output>", "<decisionTable> needs an <output>"});
  Allowed allowed;
  std::vector<std::optional<Value>> defaults;
  for (const Element& output : outputs) read_output(output, outputs.size() == 1, table, allowed, defaults);
  if (std::any_of(defaults.begin(), defaults.end(), [](const auto& value) { return value.has_value(); })) {
    for (const auto& value : defaults) table.otherwise.push_back(value.value_or(Value()));
  }
  read_rules(element, allowed, model, rules_left, table);
  refuse_impossible_policy(element, table);
  return table;
}

}  // namespace raingan::assess
