#include "lint/targets.hpp"

#include <algorithm>

#include "assess/measure.hpp"
#include "assess/wide.hpp"
#include "base/limits.hpp"
#include "lint/criteria_axes.hpp"
#include "lint/criteria_grid.hpp"
#include "lint/criteria_targets.hpp"

namespace raingan::lint {
namespace {

using assess::Fraction;
using assess::Indicator;
using assess::IndicatorKind;
using assess::Target;

constexpr std::int64_t kRounded = 2;  // units that rounding three months and their sum may take away

// A district whose target does not earn the grade.
struct Short {
  std::string district;
  std::string words;         // "12 จาก 241 = 4.98 %"
  bool by_rounding = false;  // so few units more would earn it that rounding its parts explains them
};

std::optional<Fraction> value_of(const Indicator& indicator, const std::optional<Decimal>& base, Decimal result) {
  if (indicator.kind == IndicatorKind::value) return Fraction::of(result);
  if (!base || *base <= Decimal()) return std::nullopt;
  return Fraction::percent(indicator.kind == IndicatorKind::growth ? result - *base : result, *base);
}

// A percentage that only rounding makes look reached is said to be below it.
std::string in_words(const Indicator& indicator, const std::optional<Decimal>& base, Decimal target,
                     const Fraction& value, bool looks_reached) {
  if (indicator.kind == IndicatorKind::value) return target.grouped() + " " + indicator.figure_unit;
  const char* const against = indicator.kind == IndicatorKind::growth ? " เทียบ " : " จาก ";
  const char* const sign = looks_reached ? " < " : " = ";
  return target.grouped() + against + base->grouped() + sign + value.rounded().to_string() + " %";
}

class TargetCheck {
 public:
  TargetCheck(const assess::Mission& mission, const Grid& grid, const GradeOrder& order, const Book& book,
              const Area& area)
      : mission_(mission), grid_(grid), order_(order), book_(book), area_(area) {}

  // A constant is the same everywhere and judged without figures, as is a ratio that never earns the grade.
  bool needs_figures(const Target& target, const Indicator* indicator) const {
    if (indicator == nullptr || !target.from) return false;
    const auto exact = value_at_target(mission_, *indicator, target);
    return !exact || earns(target, *indicator, *exact);
  }

  std::vector<Short> short_districts(const Target& target, const Indicator& indicator, std::size_t& judged) const {
    std::vector<Short> found;
    for (const assess::DistrictTarget& one : assess::targets(book_, mission_, area_)) {
      if (one.id != target.id || !one.target) continue;
      const auto base = assess::measure(book_, mission_, indicator, one.district).base;
      const auto value = value_of(indicator, base, *one.target);
      if (!value) continue;
      ++judged;
      if (earns(target, indicator, *value)) continue;
      const auto more = value_of(indicator, base, *one.target + Decimal::from_units(kRounded));
      const bool looks_reached = earns(target, indicator, Fraction::of(value->rounded()));
      found.push_back({one.district, in_words(indicator, base, *one.target, *value, looks_reached),
                       earns(target, indicator, *more)});
    }
    return found;
  }

  // Does the criteria's bound lie exactly where the target is, so that rounding it down loses the grade?
  bool is_rounded_onto_bound(const Target& target, const Indicator& indicator) const {
    const auto value = value_at_target(mission_, indicator, target);
    const bool may_fall = target.numerator != target.denominator && target.rounding != assess::Rounding::up;
    if (!value || !may_fall) return false;
    for (const Axis& axis : grid_.axes) {
      const auto at = axis.indicator->id == indicator.id ? stretch_at(axis, *value) : std::nullopt;
      if (!at || *at == 0) continue;
      const auto& low = axis.stretches[*at].low;
      return low && low->included && low->value == *value && !earns(target, indicator, axis.stretches[*at - 1].example);
    }
    return false;
  }

 private:
  bool earns(const Target& target, const Indicator& indicator, const Fraction& value) const {
    return order_.rank(best_with(grid_, order_, indicator, value)) >= order_.rank(grade_meant(target, order_));
  }

  const assess::Mission& mission_;
  const Grid& grid_;
  const GradeOrder& order_;
  const Book& book_;
  const Area& area_;
};

Remark remark_of(const std::string& file, const Target& target, const Indicator& indicator, const std::string& grade,
                 const std::vector<Short>& districts, std::size_t judged) {
  constexpr std::size_t kNamed = 12;
  Remark remark;
  remark.kind = RemarkKind::target_grade;
  remark.file = file;
  remark.place = target.id;
  remark.cases = districts.size();
  remark.of = judged;
  bool only_rounding = indicator.kind == IndicatorKind::growth;
  std::string names;
  for (std::size_t i = 0; i < districts.size(); ++i) {
    only_rounding = only_rounding && districts[i].by_rounding;
    if (i < kNamed) names += (i == 0 ? "" : ", ") + districts[i].district + " (" + districts[i].words + ")";
  }
  const std::string more = districts.size() > kNamed ? std::to_string(districts.size() - kNamed) : "";
  remark.level = only_rounding ? Level::note : Level::warning;
  const std::string count = std::to_string(districts.size());
  const std::string all = std::to_string(judged);
  remark.message = {"ทำได้ตรงเป้าหมาย “" + target.name + "” แต่ยังไม่ได้ระดับ " + grade + " " + count + " จาก " + all +
                        " อำเภอ" + (only_rounding ? " (ขาดไม่เกิน 2 บาทเพราะปัดเศษ)" : "") + ": " + names +
                        (more.empty() ? "" : " และอีก " + more + " อำเภอ"),
                    "meeting the target \"" + target.id + "\" exactly does not earn " + grade + " in " + count +
                        " of " + all + " districts" + (only_rounding ? " (short by at most 2 baht, by rounding)" : "") +
                        ": " + names + (more.empty() ? "" : " and " + more + " more")};
  const std::string example = districts.front().district + " " + districts.front().words;
  remark.witness = {example, example};
  return remark;
}

// A share that rounding makes smaller than it is asked to be: 1 of 21 is 4.76 %.
Message example_of_rounding(const Target& target) {
  constexpr std::int64_t kTried = 1'000;
  for (std::int64_t base = 10; base < kTried; ++base) {
    const Decimal all = Decimal::from_units(base);
    const Decimal rounded = all.scaled_to_whole(target.numerator, target.denominator);
    const bool below =
        assess::times(rounded.hundredths(), target.denominator) < assess::times(all.hundredths(), target.numerator);
    if (!below || rounded <= Decimal()) continue;
    const std::string percent = " = " + Fraction::percent(rounded, all).rounded().to_string() + " %";
    return {rounded.to_string() + " จาก " + all.to_string() + percent,
            rounded.to_string() + " of " + all.to_string() + percent};
  }
  return {};
}

// Without figures only the rule can be told.
Remark rounding_remark(const std::string& file, const Target& target, const Indicator& indicator,
                       const std::string& grade) {
  const bool share = indicator.kind == IndicatorKind::percent;
  Remark remark;
  remark.level = share ? Level::warning : Level::note;
  remark.kind = RemarkKind::target_grade;
  remark.file = file;
  remark.place = target.id;
  remark.witness = share ? example_of_rounding(target) : Message();
  const std::string example = remark.witness.th.empty() ? "" : " เช่น " + remark.witness.th;
  remark.message = {"เป้าหมาย “" + target.name + "” ปัดเศษเป็นจำนวนเต็ม อำเภอที่เศษถูกปัดทิ้งทำได้ตรงเป้าหมายก็ยังไม่ได้ระดับ " + grade +
                        (share ? " ให้ปัดเศษขึ้น" : " (ขาดไม่ถึงหนึ่งบาท)") + example,
                    "the target \"" + target.id + "\" is rounded: where that lowers it, meeting it does not earn " +
                        grade + (share ? "; round it up" : " (short by less than one baht)")};
  return remark;
}

bool same_figures(const Target& a, const Target& b) {
  return a.indicator == b.indicator && a.from == b.from && a.more_from == b.more_from && a.numerator == b.numerator &&
         a.denominator == b.denominator && a.grade == b.grade;
}

}  // namespace

Remarks lint_targets(const std::string& file, const assess::Mission& mission, const assess::DecisionTable& criteria,
                     const Book& book, const Area& area) {
  if (is_beyond_cells(criteria) || grid_size(mission, criteria) > limits::kMaxGridCells) return {};
  const Grid grid = grid_of(mission, criteria);
  const GradeOrder order(mission, criteria);
  const TargetCheck check(mission, grid, order, book, area);
  Remarks remarks;
  for (auto target = mission.targets.begin(); target != mission.targets.end(); ++target) {
    const Indicator* indicator = indicator_of(mission, *target);
    const bool told =
        std::any_of(mission.targets.begin(), target, [&](const Target& one) { return same_figures(one, *target); });
    if (told || !check.needs_figures(*target, indicator)) continue;
    std::size_t judged = 0;
    const auto districts = check.short_districts(*target, *indicator, judged);
    const std::string& grade = grade_meant(*target, order);
    if (!districts.empty()) remarks.push_back(remark_of(file, *target, *indicator, grade, districts, judged));
    if (judged == 0 && check.is_rounded_onto_bound(*target, *indicator)) {
      remarks.push_back(rounding_remark(file, *target, *indicator, grade));
    }
  }
  sort_remarks(remarks);
  return remarks;
}

}  // namespace raingan::lint
