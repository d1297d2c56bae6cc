#include "outputs/targets_of.hpp"

#include <algorithm>

#include "check/relations.hpp"

namespace raingan::outputs {
namespace {

// Of the column that the indicator's result comes from.
bool is_additive(const Facts& facts, const std::string& indicator) {
  for (const assess::Indicator& known : facts.mission.indicators) {
    if (known.id != indicator) continue;
    const BookEntry* entry = facts.book.find(known.value.form, known.value.period);
    const Column* column = entry == nullptr ? nullptr : entry->layout.find(known.value.column);
    if (column != nullptr && !column->additive) return false;
  }
  return true;
}

}  // namespace

const std::string& id_of(const assess::Target& target) { return target.id.empty() ? target.indicator : target.id; }
const std::string& id_of(const assess::DistrictTarget& target) {
  return target.id.empty() ? target.indicator : target.id;
}

const assess::DistrictTarget* target_of(const Facts& facts, const std::string& district, const std::string& id) {
  const auto found = std::find_if(
      facts.targets.begin(), facts.targets.end(),
      [&](const assess::DistrictTarget& target) { return target.district == district && id_of(target) == id; });
  return found == facts.targets.end() ? nullptr : &*found;
}

const assess::DistrictGrade* grade_of(const Facts& facts, const std::string& district) {
  const auto found = std::find_if(facts.grades.begin(), facts.grades.end(),
                                  [&](const assess::DistrictGrade& grade) { return grade.district == district; });
  return found == facts.grades.end() ? nullptr : &*found;
}

const assess::GradeLook* look_of(const assess::Mission& mission, const std::string& grade) {
  const auto found = std::find_if(mission.looks.begin(), mission.looks.end(),
                                  [&](const assess::GradeLook& look) { return look.grade == grade; });
  return found == mission.looks.end() ? nullptr : &*found;
}

bool has_points(const assess::Mission& mission) {
  return std::any_of(mission.looks.begin(), mission.looks.end(),
                     [](const assess::GradeLook& look) { return look.points.has_value(); });
}

std::optional<Decimal> result_of(const Facts& facts, const std::string& district, const std::string& indicator) {
  const assess::DistrictGrade* grade = grade_of(facts, district);
  if (grade == nullptr) return std::nullopt;
  for (const assess::Measured& measured : grade->measured) {
    if (measured.indicator == indicator) return measured.result;
  }
  return std::nullopt;
}

std::optional<TotalTarget> total_of_target(const Facts& facts, const std::string& id) {
  const std::optional<Decimal> sum = total_target(facts, id);
  if (!sum) return std::nullopt;
  for (const assess::Target& target : facts.mission.targets) {
    if (id_of(target) != id || !target.from || target.numerator != target.denominator) continue;
    const BookEntry* entry = facts.book.find(target.from->form, target.from->period);
    if (entry == nullptr || !entry->districts().total) continue;
    const Row& printed_row = *entry->districts().total;
    const auto index = entry->districts().index_of(target.from->column);
    if (!index || *index >= printed_row.figures.size()) continue;
    const Figure& printed = printed_row.figures[*index];
    const long allowed = check::tolerance_of_sum(facts.area.districts.size()).hard;
    const bool rounded = printed.is_number() && (printed.value - *sum).magnitude() <= Decimal::from_units(allowed);
    if (rounded) return TotalTarget{printed.value, printed.origin};
  }
  return TotalTarget{*sum, std::nullopt};
}

std::optional<Decimal> total_target(const Facts& facts, const std::string& id) {
  const auto& all = facts.mission.targets;
  const auto one =
      std::find_if(all.begin(), all.end(), [&](const assess::Target& target) { return id_of(target) == id; });
  if (one == all.end() || !is_additive(facts, one->indicator)) return std::nullopt;
  Decimal sum;
  for (const District& district : facts.area.districts) {
    const assess::DistrictTarget* target = target_of(facts, district.name, id);
    if (target == nullptr || !target->target) return std::nullopt;
    sum += *target->target;
  }
  if (one->total == assess::TotalPolicy::sum_of_rounded) return sum;
  return assess::total_target(facts.book, facts.mission, facts.area, *one);
}

std::optional<Decimal> total_result(const Facts& facts, const std::string& indicator) {
  if (!is_additive(facts, indicator)) return std::nullopt;
  Decimal sum;
  for (const District& district : facts.area.districts) {
    const auto result = result_of(facts, district.name, indicator);
    if (!result) return std::nullopt;
    sum += *result;
  }
  return sum;
}

std::vector<TargetGroup> target_groups(const assess::Mission& mission) {
  std::vector<TargetGroup> groups;
  for (const assess::Target& target : mission.targets) {
    if (!groups.empty() && !target.indicator.empty() && groups.back().indicator == target.indicator) {
      TargetGroup& group = groups.back();
      if (group.targets.size() == 1) {
        for (const assess::Indicator& known : mission.indicators) {
          if (known.id == target.indicator) group.name = known.figure_name.empty() ? known.name : known.figure_name;
        }
      }
      group.targets.push_back(&target);
    } else {
      groups.push_back({target.indicator, target.name, target.unit, {&target}});
    }
  }
  return groups;
}

}  // namespace raingan::outputs
