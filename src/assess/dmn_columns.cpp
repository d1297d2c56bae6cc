#include "assess/dmn_columns.hpp"

#include <algorithm>

#include "assess/dmn_names.hpp"
#include "assess/unary_tests.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

// What stands for the input on the command line and in other decisions.
std::string name_of_input(const Element& element, const std::optional<Element>& expression) {
  const auto text = expression ? dmn_child(*expression, "text") : std::nullopt;
  std::string name = text ? own_text(*text) : "";
  if (name.empty()) name = first_of(element, {"label", "id"});
  if (name.empty()) element.fail({"<input> ต้องมี <inputExpression>", "<input> needs an <inputExpression>"});
  return name;
}

// The single values of a list of literals in its order; nothing when the list has intervals or "-".
std::vector<Value> literals(const UnaryTests& tests) {
  std::vector<Value> values;
  for (const Test& test : tests.alternatives) {
    if (test.kind == Test::Kind::text) {
      values.emplace_back(test.text);
    } else if (test.kind == Test::Kind::boolean) {
      values.emplace_back(test.truth);
    } else if (test.kind == Test::Kind::interval && test.low && test.high && test.low->value == test.high->value) {
      values.emplace_back(test.low->value);
    } else if (test.from && test.to && test.from->name.empty() && test.from->value == test.to->value) {
      values.push_back(test.from->value);
    } else {
      return {};
    }
  }
  return tests.negated ? std::vector<Value>() : values;
}

}  // namespace

void read_input(const Element& element, const DmnModel& model, DecisionTable& table) {
  allow_dmn(element, {"id", "label", "typeRef"}, {"inputExpression", "inputValues"});
  const auto expression = dmn_child(element, "inputExpression");
  const std::string name = name_of_input(element, expression);
  std::string type = expression ? basic_type(expression->attribute("typeRef", ""), model) : "";
  if (const auto variable = model.variables.find(name); type.empty() && variable != model.variables.end()) {
    type = basic_type(variable->second, model);
  }
  table.inputs.push_back(name);
  table.input_types.push_back(type);
  table.input_values.emplace_back();
  if (const auto values = dmn_child(element, "inputValues")) {
    if (const std::string allowed = dmn_text(*values); !allowed.empty()) {
      table.input_values.back() = read_unary_tests(allowed, *values);
    }
  }
}

void check_allowed(const std::optional<UnaryTests>& allowed, const Value& value, const Element& where) {
  if (!allowed || std::holds_alternative<std::monostate>(value) || holds(*allowed, value)) return;
  where.fail({"ผลลัพธ์ “" + text_of(value) + "” ไม่อยู่ใน outputValues: " + allowed->source,
              "the output \"" + text_of(value) + "\" is not among outputValues: " + allowed->source});
}

void read_output(const Element& element, bool only_one, DecisionTable& table, Allowed& allowed,
                 std::vector<std::optional<Value>>& defaults) {
  allow_dmn(element, {"id", "label", "name", "typeRef"}, {"outputValues", "defaultOutputEntry"});
  std::string name = first_of(element, {"name", "label", "id"});
  if (name.empty() && only_one) name = table.name;
  if (name.empty()) element.fail({"<output> ต้องมี name", "<output> needs a name"});
  if (std::find(table.outputs.begin(), table.outputs.end(), name) != table.outputs.end()) {
    element.fail({"ผลลัพธ์ “" + name + "” ซ้ำ", "the output \"" + name + "\" stands twice"});
  }
  table.outputs.push_back(name);
  table.output_values.emplace_back();
  allowed.emplace_back();
  defaults.emplace_back();
  if (const auto values = dmn_child(element, "outputValues")) {
    if (const std::string text = dmn_text(*values); !text.empty()) {
      allowed.back() = read_unary_tests(text, *values);
      table.output_values.back() = literals(*allowed.back());
    }
  }
  if (const auto entry = dmn_child(element, "defaultOutputEntry")) {
    defaults.back() = read_literal(dmn_text(*entry), *entry);
    check_allowed(allowed.back(), *defaults.back(), *entry);
  }
}

}  // namespace raingan::assess
