#include "check/tolerance.hpp"

#include <algorithm>

namespace raingan::check {
namespace {

constexpr std::int64_t kBaht = 100;  // in hundredths
constexpr std::int64_t kSatang = 1;

long whole_root(unsigned long long square) {
  long root = 0;
  while (static_cast<unsigned long long>(root + 1) * static_cast<unsigned long long>(root + 1) <= square) ++root;
  return root;
}

std::int64_t unit_of(const std::vector<Decimal>& side) {
  return std::all_of(side.begin(), side.end(), [](Decimal d) { return d.is_whole(); }) ? kBaht : kSatang;
}

}  // namespace

Tolerance tolerance_of_sum(std::size_t parts) {
  const unsigned long long terms = parts + 1;
  const long hard = static_cast<long>(terms / 2);
  // ⌊2.2·√(terms/12)⌋ without a floating point number: ⌊√(4.84·terms/12)⌋.
  const long usual = 1 + whole_root(484 * terms / 1200);
  return {std::min(hard, usual), hard};
}

Slack baht_of(Tolerance tolerance) {
  return {Decimal::from_units(tolerance.usual), Decimal::from_units(tolerance.hard)};
}

Slack slack_of_sum(Decimal total, const std::vector<Decimal>& parts) {
  const std::int64_t part_unit = unit_of(parts);
  const std::int64_t total_unit = unit_of({total});
  const auto count = static_cast<std::int64_t>(parts.size());
  if (part_unit == total_unit) {
    const Tolerance units = tolerance_of_sum(parts.size());
    return {Decimal::from_hundredths(units.usual * part_unit), Decimal::from_hundredths(units.hard * part_unit)};
  }
  const Decimal hard = Decimal::from_hundredths((count * part_unit + total_unit) / 2);
  return {hard, hard};
}

Slack slack_of_rounded_total(std::size_t rows, Relation::Rounding rounding) {
  if (rounding == Relation::Rounding::half_up) return baht_of(tolerance_of_sum(rows));
  // Rounded to one side, every row may be a whole unit off.
  const Decimal hard = Decimal::from_units(static_cast<std::int64_t>(rows));
  return {hard, hard};
}

Slack slack_of_copy(Decimal one, Decimal other) {
  if (one.is_whole() == other.is_whole()) return kExact;
  const Decimal half = Decimal::from_hundredths(kBaht / 2);
  return {half, half};
}

}  // namespace raingan::check
