#include "assess/dmn_policy.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace raingan::assess {
namespace {

using definition::Element;

template <typename Meaning>
using Words = std::initializer_list<std::pair<std::string_view, Meaning>>;

// What the attribute means; the words of the standard come first in the complaint.
template <typename Meaning>
Meaning meaning_of(const Element& element, const char* attribute, const Words<Meaning>& words) {
  const std::string written = element.attribute(attribute);
  std::string value(trimmed(written));
  std::transform(value.begin(), value.end(), value.begin(), [](char c) {
    return c == '_' ? ' ' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  std::string known;
  for (const auto& [word, meaning] : words) {
    if (word == value) return meaning;
    if (word.size() > 2) known += (known.empty() ? "" : ", ") + std::string(word);
  }
  element.fail({std::string(attribute) + "=\"" + written + "\" ใช้ไม่ได้ เลือกจาก: " + known,
                std::string(attribute) + "=\"" + written + "\" is not one of: " + known});
}

}  // namespace

void read_policy(const Element& element, DecisionTable& table) {
  using Policy = std::pair<HitPolicy, const char*>;
  if (element.has("hitPolicy")) {
    const Words<Policy> words = {{"UNIQUE", {HitPolicy::unique, ""}},
                                 {"ANY", {HitPolicy::any, ""}},
                                 {"PRIORITY", {HitPolicy::priority, ""}},
                                 {"FIRST", {HitPolicy::first, ""}},
                                 {"RULE ORDER", {HitPolicy::rule_order, ""}},
                                 {"OUTPUT ORDER", {HitPolicy::output_order, ""}},
                                 {"COLLECT", {HitPolicy::collect, ""}},
                                 {"U", {HitPolicy::unique, ""}},
                                 {"A", {HitPolicy::any, ""}},
                                 {"P", {HitPolicy::priority, ""}},
                                 {"F", {HitPolicy::first, ""}},
                                 {"R", {HitPolicy::rule_order, ""}},
                                 {"O", {HitPolicy::output_order, ""}},
                                 {"C", {HitPolicy::collect, ""}},
                                 {"C+", {HitPolicy::collect, "SUM"}},
                                 {"C<", {HitPolicy::collect, "MIN"}},
                                 {"C>", {HitPolicy::collect, "MAX"}},
                                 {"C#", {HitPolicy::collect, "COUNT"}}};
    const Policy policy = meaning_of(element, "hitPolicy", words);
    table.policy = policy.first;
    table.aggregation = policy.second;
  }
  if (!element.has("aggregation")) return;
  const Words<const char*> words = {{"SUM", "SUM"}, {"MIN", "MIN"}, {"MAX", "MAX"}, {"COUNT", "COUNT"},
                                    {"+", "SUM"},   {"<", "MIN"},   {">", "MAX"},   {"#", "COUNT"}};
  table.aggregation = meaning_of(element, "aggregation", words);
  if (table.policy == HitPolicy::collect) return;
  element.fail({"aggregation ใช้ได้กับ hitPolicy=\"COLLECT\" เท่านั้น", "aggregation goes with hitPolicy=\"COLLECT\" only"});
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

}  // namespace raingan::assess
