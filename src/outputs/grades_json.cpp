#include "outputs/grades_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace raingan::outputs {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(assess::GradeState state) {
  switch (state) {
    case assess::GradeState::graded:
      return "graded";
    case assess::GradeState::no_rule:
      return "no-rule";
    case assess::GradeState::not_computable:
      return "not-computable";
    case assess::GradeState::blocked:
      return "blocked";
  }
  return "";
}

Json decimal_json(const std::optional<Decimal>& value) { return value ? Json(value->to_string()) : Json(); }

Json condition_json(const assess::Condition& condition, Language language) {
  Json json;
  json["indicator"] = condition.indicator;
  json["threshold"] = condition.test;
  json["met"] = condition.met;
  json["short_by"] = condition.short_by_value;
  json["short_by_text"] = condition.short_by.in(language);
  return json;
}

Json indicator_json(const assess::Measured& measured, const assess::RuleStanding* rule, Language language) {
  Json json;
  json["indicator"] = measured.indicator;
  json["value"] = measured.value ? Json(measured.value->rounded().to_string()) : Json();
  json["result"] = decimal_json(measured.result);
  json["base"] = decimal_json(measured.base);
  if (!measured.value) json["missing"] = measured.missing.in(language);
  if (rule == nullptr) return json;
  for (const assess::Condition& condition : rule->conditions) {
    if (condition.indicator != measured.indicator) continue;
    json["threshold"] = condition.test;
    json["met"] = condition.met;
    json["short_by"] = condition.short_by_value;
    json["short_by_text"] = condition.short_by.in(language);
  }
  return json;
}

Json rule_json(const assess::RuleStanding& rule, Language language) {
  Json json;
  json["rule"] = rule.rule;
  json["grade"] = rule.grade;
  json["met"] = rule.met;
  json["conditions"] = Json::array();
  for (const assess::Condition& condition : rule.conditions) {
    json["conditions"].push_back(condition_json(condition, language));
  }
  return json;
}

Json grade_json(const assess::DistrictGrade& grade, Language language) {
  const assess::RuleStanding* rule = shown_rule(grade);
  Json json;
  json["district"] = grade.district;
  json["grade"] = grade.grade.empty() ? std::string("none") : grade.grade;
  json["state"] = name_of(grade.state);
  json["also"] = grade.also;
  json["reason"] = grade.reason.in(language);
  json["rule"] = rule != nullptr ? Json(rule->rule) : Json();
  json["indicators"] = Json::array();
  for (const assess::Measured& measured : grade.measured) {
    json["indicators"].push_back(indicator_json(measured, rule, language));
  }
  json["rules"] = Json::array();
  for (const assess::RuleStanding& standing : grade.standing) json["rules"].push_back(rule_json(standing, language));
  return json;
}

std::string printed(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

const assess::RuleStanding* shown_rule(const assess::DistrictGrade& grade) {
  const assess::RuleStanding* nearest = nullptr;
  long fewest = 0;
  for (const assess::RuleStanding& rule : grade.standing) {
    if (!grade.grade.empty() && rule.met && rule.grade == grade.grade) return &rule;
    const auto unmet = std::count_if(rule.conditions.begin(), rule.conditions.end(),
                                     [](const assess::Condition& condition) { return !condition.met; });
    if (nearest == nullptr || unmet < fewest) {
      nearest = &rule;
      fewest = unmet;
    }
  }
  return nearest;
}

std::string targets_json(const std::vector<assess::DistrictTarget>& targets, const std::vector<AreaTarget>& totals,
                         Language language) {
  Json json;
  json["schema"] = 1;
  json["targets"] = Json::array();
  for (const assess::DistrictTarget& target : targets) {
    json["targets"].push_back(Json{{"district", target.district},
                                   {"id", target.id},
                                   {"indicator", target.indicator},
                                   {"target", decimal_json(target.target)},
                                   {"unit", target.unit},
                                   {"reason", target.reason.in(language)},
                                   {"file", target.origin.file},
                                   {"sheet", target.origin.sheet},
                                   {"cell", target.origin.cell}});
  }
  json["totals"] = Json::array();
  for (const AreaTarget& total : totals) {
    json["totals"].push_back(Json{{"id", total.id},
                                  {"indicator", total.indicator},
                                  {"name", total.name},
                                  {"target", decimal_json(total.target)},
                                  {"unit", total.unit}});
  }
  return printed(json);
}

std::string grades_json(const std::vector<assess::DistrictGrade>& grades, Language language) {
  Json json;
  json["schema"] = 1;
  json["grades"] = Json::array();
  for (const assess::DistrictGrade& grade : grades) json["grades"].push_back(grade_json(grade, language));
  return printed(json);
}

}  // namespace raingan::outputs
