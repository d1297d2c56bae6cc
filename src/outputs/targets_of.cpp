#include "outputs/targets_of.hpp"

#include <algorithm>

#include "check/relations.hpp"
namespace raingan::outputs {

const assess::DistrictTarget* target_of(const Facts& facts, const std::string& district, const std::string& indicator) {
  const auto found =
      std::find_if(facts.targets.begin(), facts.targets.end(), [&](const assess::DistrictTarget& target) {
        return target.district == district && target.indicator == indicator;
      });
  return found == facts.targets.end() ? nullptr : &*found;
}

const assess::DistrictGrade* grade_of(const Facts& facts, const std::string& district) {
  const auto found = std::find_if(facts.grades.begin(), facts.grades.end(),
                                  [&](const assess::DistrictGrade& grade) { return grade.district == district; });
  return found == facts.grades.end() ? nullptr : &*found;
}

std::optional<Decimal> result_of(const Facts& facts, const std::string& district, const std::string& indicator) {
  const assess::DistrictGrade* grade = grade_of(facts, district);
  if (grade == nullptr) return std::nullopt;
  for (const assess::Measured& measured : grade->measured) {
    if (measured.indicator == indicator) return measured.result;
  }
  return std::nullopt;
}

std::optional<TotalTarget> total_of_target(const Facts& facts, const std::string& indicator) {
  const std::optional<Decimal> sum = total_target(facts, indicator);
  if (!sum) return std::nullopt;
  for (const assess::Target& target : facts.mission.targets) {
    if (target.indicator != indicator || !target.from || target.numerator != target.denominator) continue;
    const BookEntry* entry = facts.book.find(target.from->form, target.from->period);
    if (entry == nullptr || !entry->table.total) continue;
    const auto index = entry->table.index_of(target.from->column);
    if (!index || *index >= entry->table.total->figures.size()) continue;
    const Figure& printed = entry->table.total->figures[*index];
    const long allowed = check::tolerance_of_sum(facts.area.districts.size()).hard;
    const bool rounded = printed.is_number() && (printed.value - *sum).magnitude() <= Decimal::from_units(allowed);
    if (rounded) return TotalTarget{printed.value, printed.origin};
  }
  return TotalTarget{*sum, std::nullopt};
}

std::optional<Decimal> total_target(const Facts& facts, const std::string& indicator) {
  Decimal sum;
  for (const District& district : facts.area.districts) {
    const assess::DistrictTarget* target = target_of(facts, district.name, indicator);
    if (target == nullptr || !target->target) return std::nullopt;
    sum += *target->target;
  }
  return sum;
}

std::optional<Decimal> total_result(const Facts& facts, const std::string& indicator) {
  Decimal sum;
  for (const District& district : facts.area.districts) {
    const auto result = result_of(facts, district.name, indicator);
    if (!result) return std::nullopt;
    sum += *result;
  }
  return sum;
}

}  // namespace raingan::outputs
