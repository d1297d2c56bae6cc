#include "lint/criteria_targets.hpp"

#include <algorithm>

#include "assess/wide.hpp"
#include "lint/criteria_axes.hpp"
#include "lint/criteria_regions.hpp"

namespace raingan::lint {
namespace {

using assess::Fraction;
using assess::Indicator;
using assess::IndicatorKind;
using assess::Mission;
using assess::Target;

Fraction percent_of(std::int64_t numerator, std::int64_t denominator) {
  return {assess::narrowed(assess::times(numerator, 100)), denominator};
}

std::vector<ColumnRef> all_of(const std::optional<ColumnRef>& first, const std::vector<ColumnRef>& more) {
  std::vector<ColumnRef> all = more;
  if (first) all.insert(all.begin(), *first);
  return all;
}

// The one rate by which the mission lets the target's table grow out of the indicator's base table.
std::optional<Fraction> rate_of_table(const Mission& mission, const Indicator& indicator, const Target& target) {
  std::optional<Fraction> rate;
  for (const assess::GrowthRule& rule : mission.growth) {
    const bool of_table = rule.form == target.from->form && rule.period == target.from->period;
    const bool on_base = rule.base.form == indicator.base.form && rule.base.period == indicator.base.period;
    if (!of_table || !on_base) continue;
    const Fraction one{rule.numerator, rule.denominator};
    if (rate && *rate != one) return std::nullopt;
    rate = one;
  }
  return rate;
}

std::optional<Fraction> ratio_to_base(const Mission& mission, const Indicator& indicator, const Target& target) {
  if (!target.from || !indicator.less_base.empty()) return std::nullopt;
  const Fraction own{target.numerator, target.denominator};
  const auto sources = all_of(target.from, target.more_from);
  const auto bases = all_of(indicator.base, indicator.more_base);
  if (sources.size() == bases.size() && std::is_permutation(sources.begin(), sources.end(), bases.begin())) return own;
  if (target.numerator != target.denominator || !target.more_from.empty()) return std::nullopt;
  return rate_of_table(mission, indicator, target);
}

// What the grade asks of this indicator: its first rule's test in words.
struct Asked {
  Message words;
  int line = 0;
};
Asked asked_for(const assess::DecisionTable& criteria, const Indicator& indicator, const std::string& grade,
                std::size_t column) {
  for (const assess::Rule& rule : criteria.rules) {
    if (assess::text_of(rule.outputs.at(column)) != grade) continue;
    for (const assess::UnaryTests* tests : tests_of(rule, criteria, indicator.id)) {
      const Message words = assess::test_in_words(*tests, indicator);
      if (!words.th.empty()) return {words, rule.line};
    }
  }
  return {{}, criteria.line};
}

void add_unearned(const assess::DecisionTable& criteria, const Indicator& indicator, const Target& target,
                  const Fraction& value, const std::string& grade, const std::string& earned, std::size_t column,
                  Remarks& remarks) {
  const Asked asked = asked_for(criteria, indicator, grade, column);
  Remark remark;
  remark.kind = RemarkKind::target_grade;
  remark.file = criteria.file;
  remark.line = asked.line;
  remark.place = target.id;
  const Message instead = earned.empty() ? Message{"ไม่ได้ระดับใดเลย", "no grade at all"}
                                         : Message{"ได้อย่างมากระดับ " + earned, "at most " + earned};
  remark.message = {
      "ทำได้ครบตามเป้าหมาย “" + target.name + "” พอดี แต่" + instead.th + " เพราะระดับ " + grade + " ต้อง" + asked.words.th,
      "who meets the target \"" + target.id + "\" exactly earns " + instead.en + ": " + grade + " asks for " +
          asked.words.en};
  remark.witness = figure_in_words(indicator, value);
  remarks.push_back(std::move(remark));
}

}  // namespace

std::string best_with(const Grid& grid, const GradeOrder& order, const Indicator& indicator, const Fraction& value) {
  std::string best;
  for (std::size_t i = 0; i < grid.axes.size(); ++i) {
    if (grid.axes[i].indicator->id != indicator.id) continue;
    const auto at = stretch_at(grid.axes[i], value);
    for (const Cell& cell : grid.cells) {
      if (at && cell.at[i] == *at && order.rank(cell.grade) > order.rank(best)) best = cell.grade;
    }
    return best;
  }
  return order.best();  // the criteria do not ask for it
}

std::optional<Fraction> value_at_target(const Mission& mission, const Indicator& indicator, const Target& target) {
  if (indicator.kind == IndicatorKind::value) {
    return target.constant ? std::optional(Fraction::of(*target.constant)) : std::nullopt;
  }
  const auto ratio = ratio_to_base(mission, indicator, target);
  if (!ratio) return std::nullopt;
  const Fraction percent = percent_of(ratio->numerator, ratio->denominator);
  return indicator.kind == IndicatorKind::growth ? percent + Fraction::of(-100) : percent;
}

const std::string& grade_meant(const Target& target, const GradeOrder& order) {
  return target.grade.empty() ? order.best() : target.grade;
}

const Indicator* indicator_of(const Mission& mission, const Target& target) {
  const auto found = std::find_if(mission.indicators.begin(), mission.indicators.end(),
                                  [&](const Indicator& indicator) { return indicator.id == target.indicator; });
  return found == mission.indicators.end() ? nullptr : &*found;
}

void add_target_grades(const Mission& mission, const assess::DecisionTable& criteria, const Grid& grid,
                       const GradeOrder& order, Remarks& remarks) {
  const std::size_t column = inputs_and_grade(mission, criteria).grade;
  for (const Target& target : mission.targets) {
    const Indicator* indicator = indicator_of(mission, target);
    const auto value = indicator == nullptr ? std::nullopt : value_at_target(mission, *indicator, target);
    if (!value) continue;
    const std::string& grade = grade_meant(target, order);
    const std::string earned = best_with(grid, order, *indicator, *value);
    if (order.rank(earned) >= order.rank(grade)) continue;
    add_unearned(criteria, *indicator, target, *value, grade, earned, column, remarks);
  }
}

}  // namespace raingan::lint
