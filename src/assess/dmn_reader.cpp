#include <algorithm>
#include <array>

#include "assess/decision.hpp"
#include "assess/dmn_names.hpp"
#include "assess/unary_tests.hpp"
#include "base/limits.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

constexpr std::array<std::string_view, 7> kPolicies = {"UNIQUE",     "ANY",          "PRIORITY", "FIRST",
                                                       "RULE ORDER", "OUTPUT ORDER", "COLLECT"};
constexpr std::array<std::string_view, 4> kAggregations = {"SUM", "MIN", "MAX", "COUNT"};

template <std::size_t count>
std::string listed(const std::array<std::string_view, count>& names) {
  std::string text;
  for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text;
}

template <std::size_t count>
std::size_t one_of(const Element& element, const char* attribute, const std::array<std::string_view, count>& names) {
  const std::string value = element.attribute(attribute);
  const auto found = std::find(names.begin(), names.end(), value);
  if (found == names.end()) {
    element.fail({std::string(attribute) + "=\"" + value + "\" ใช้ไม่ได้ เลือกจาก: " + listed(names),
                  std::string(attribute) + "=\"" + value + "\" is not one of: " + listed(names)});
  }
  return static_cast<std::size_t>(found - names.begin());
}

// FEEL is the only language read; its name differs from version to version of the standard.
void refuse_other_language(const Element& element) {
  std::string language = element.attribute("expressionLanguage", "");
  std::transform(language.begin(), language.end(), language.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (language.empty() || language.find("feel") != std::string::npos) return;
  element.fail(
      {"ใช้ภาษา “" + language + "” ไม่ได้ ต้องเป็น FEEL", "expression language \"" + language + "\": only FEEL is read"});
}

std::string basic_type(const Element& element) {
  const std::string type = element.attribute("typeRef", "");
  const std::string_view name = local_name(type);
  if (name == "number" || name == "integer" || name == "long" || name == "double") return "number";
  return name == "string" || name == "boolean" ? std::string(name) : "";
}

std::string first_of(const Element& element, std::initializer_list<const char*> attributes) {
  for (const char* attribute : attributes) {
    if (std::string value = element.attribute(attribute, ""); !value.empty()) return value;
  }
  return "";
}

void read_input(const Element& element, DecisionTable& table) {
  allow_dmn(element, {"id", "label"}, {"inputExpression", "inputValues"});
  const auto expression = dmn_child(element, "inputExpression");
  if (!expression) element.fail({"<input> ต้องมี <inputExpression>", "<input> needs an <inputExpression>"});
  refuse_other_language(*expression);
  const auto text = dmn_child(*expression, "text");
  std::string name = text ? own_text(*text) : "";
  if (name.empty()) name = element.attribute("id", "");
  if (name.empty() || name.find_first_of("()[]{}<>=\",") != std::string::npos) {
    expression->fail({"<inputExpression> ต้องเป็นชื่อของข้อมูลนำเข้า แต่พบ “" + name + "”",
                      "<inputExpression> must name an input, not \"" + name + "\""});
  }
  if (std::find(table.inputs.begin(), table.inputs.end(), name) != table.inputs.end()) {
    element.fail({"ข้อมูลนำเข้า “" + name + "” ซ้ำ", "the input \"" + name + "\" stands twice"});
  }
  table.inputs.push_back(name);
  table.input_types.push_back(basic_type(*expression));
  table.input_values.emplace_back();
  if (const auto values = dmn_child(element, "inputValues")) {
    if (const std::string allowed = dmn_text(*values); !allowed.empty()) {
      table.input_values.back() = read_unary_tests(allowed, *values);
    }
  }
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
    } else {
      return {};
    }
  }
  return tests.negated ? std::vector<Value>() : values;
}

// What a rule may put into an output column.
using Allowed = std::vector<std::optional<UnaryTests>>;

void check_allowed(const std::optional<UnaryTests>& allowed, const Value& value, const Element& where) {
  if (!allowed || holds(*allowed, value)) return;
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

void refuse_count(const Element& rule, const char* entry, std::size_t found, std::size_t expected) {
  if (found == expected) return;
  const std::string counts[] = {std::to_string(found), std::to_string(expected)};
  rule.fail({"แถวเกณฑ์นี้มี <" + std::string(entry) + "> " + counts[0] + " รายการ แต่ตารางมี " + counts[1] + " คอลัมน์",
             "the rule has " + counts[0] + " <" + entry + ">, the table has " + counts[1] + " such columns"});
}

Rule read_rule(const Element& element, const DecisionTable& table, const Allowed& allowed) {
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
    rule.tests.push_back(read_unary_tests(dmn_text(entry), entry));
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

void refuse_impossible_policy(const Element& element, const DecisionTable& table) {
  const bool ordered = table.policy == HitPolicy::priority || table.policy == HitPolicy::output_order;
  if (ordered && std::all_of(table.output_values.begin(), table.output_values.end(),
                             [](const std::vector<Value>& values) { return values.empty(); })) {
    element.fail({"hitPolicy นี้ต้องมี outputValues เป็นรายการค่าเรียงจากสำคัญมากไปน้อย",
                  "this hitPolicy needs outputValues: a list of values, the first in rank first"});
  }
  if (table.aggregation.empty() || table.aggregation == "COUNT") return;
  for (std::size_t column = 0; column < table.outputs.size(); ++column) {
    for (const Rule& rule : table.rules) {
      const Value& value = rule.outputs[column];
      const bool fits = table.aggregation == "SUM"
                            ? std::holds_alternative<Fraction>(value)
                            : value.index() != 0 && value.index() == table.rules.front().outputs[column].index();
      if (fits) continue;
      element.fail({"รวมค่าด้วย " + table.aggregation + " ไม่ได้ เพราะผลลัพธ์ของแถวที่ " + std::to_string(rule.number) +
                        " คือ “" + text_of(value) + "”",
                    table.aggregation + " cannot take the output of rule " + std::to_string(rule.number) + ": \"" +
                        text_of(value) + "\""});
    }
  }
}

DecisionTable read_table(const Element& element, const std::string& name, std::size_t rules_left) {
  allow_dmn(element, {"id", "label", "typeRef", "hitPolicy", "aggregation", "preferredOrientation", "outputLabel"},
            {"input", "output", "annotation", "rule"});
  DecisionTable table;
  table.file = element.document().file();
  table.name = name;
  if (element.has("hitPolicy")) table.policy = static_cast<HitPolicy>(one_of(element, "hitPolicy", kPolicies));
  if (element.has("aggregation")) table.aggregation = kAggregations.at(one_of(element, "aggregation", kAggregations));
  if (!table.aggregation.empty() && table.policy != HitPolicy::collect) {
    element.fail(
        {"aggregation ใช้ได้กับ hitPolicy=\"COLLECT\" เท่านั้น", "aggregation goes with hitPolicy=\"COLLECT\" only"});
  }
  for (const Element& input : dmn_children(element, "input")) read_input(input, table);
  const auto outputs = dmn_children(element, "output");
  if (outputs.empty()) element.fail({"<decisionTable> ต้องมี <output>", "<decisionTable> needs an <output>"});
  Allowed allowed;
  std::vector<std::optional<Value>> defaults;
  for (const Element& output : outputs) read_output(output, outputs.size() == 1, table, allowed, defaults);
  if (std::any_of(defaults.begin(), defaults.end(), [](const auto& value) { return value.has_value(); })) {
    for (const auto& value : defaults) table.otherwise.push_back(value.value_or(Value()));
  }
  const auto rules = dmn_children(element, "rule");
  if (rules.size() > rules_left) {
    element.fail({"มีแถวเกณฑ์มากเกินไป (เกิน " + std::to_string(limits::kMaxRules) + ")",
                  "too many rules (more than " + std::to_string(limits::kMaxRules) + ")"});
  }
  for (const Element& rule : rules) table.rules.push_back(read_rule(rule, table, allowed));
  refuse_impossible_policy(element, table);
  return table;
}

// The root element's name as written, so that any prefix passes; "definitions" where it cannot be told.
std::string root_name(std::string_view bytes) {
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
    if (bytes.substr(at).starts_with("<!--")) {
      at = bytes.find("-->", at);
    } else if (bytes.substr(at).starts_with("<?") || bytes.substr(at).starts_with("<!")) {
      ++at;
    } else {
      const std::string_view rest = bytes.substr(at + 1);
      const std::string name(rest.substr(0, rest.find_first_of(" \t\r\n/>")));
      return local_name(name) == "definitions" ? name : "definitions";
    }
    if (at == std::string_view::npos) break;
  }
  return "definitions";
}

}  // namespace

std::vector<DecisionTable> read_decisions(const definition::Document& file) {
  const Element root = file.root();
  if (local_name(root.name()) != "definitions" || !is_dmn(root.node())) {
    root.fail({"แฟ้มนี้ไม่ใช่แบบจำลอง DMN 1.1 ถึง 1.5", "this is no DMN model of version 1.1 to 1.5"},
              {"<definitions> ต้องอยู่ใน namespace ของ DMN เช่น https://www.omg.org/spec/DMN/20191111/MODEL/",
               "<definitions> must be in a DMN namespace such as https://www.omg.org/spec/DMN/20191111/MODEL/"});
  }
  refuse_other_language(root);
  std::vector<DecisionTable> tables;
  std::size_t rules = 0;
  for (const Element& decision : dmn_children(root, "decision")) {
    const auto table = dmn_child(decision, "decisionTable");
    if (!table) continue;
    const std::string name = first_of(decision, {"name", "id"});
    if (name.empty()) decision.fail({"<decision> ต้องมี name", "<decision> needs a name"});
    tables.push_back(read_table(*table, name, limits::kMaxRules - rules));
    rules += tables.back().rules.size();
  }
  if (tables.empty()) root.fail({"ไม่มีตารางตัดสินใจในแฟ้มนี้", "there is no decision table in this file"});
  return tables;
}

std::vector<DecisionTable> read_decisions(const std::string& file, std::string_view bytes) {
  return read_decisions(definition::Document(file, bytes, root_name(bytes)));
}

}  // namespace raingan::assess
