#include "locate/pricing.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>

namespace raingan::locate {
namespace {

constexpr std::int64_t kWidestOffset = 12;

}  // namespace

double rounding_bits(std::int64_t off) { return 0.4 * static_cast<double>(std::abs(off)); }

std::int64_t Pricing::offset_of(std::uint32_t cell) const {
  std::int64_t offset = kWidestOffset;
  for (const Incidence& incidence : state_.of(cell)) {
    offset = std::min(offset, 2 * state_.constraint(incidence.constraint).slack / std::abs(incidence.coefficient));
  }
  return offset;
}

double Pricing::cheapest(std::uint32_t cell, std::int64_t truth) {
  const std::int64_t offset = offset_of(cell);
  double bits = slips_.of(cell, truth).bits;
  for (std::int64_t by = -offset; by <= offset; ++by) {
    if (by != 0 && truth + by >= 0 && truth + by != state_.printed(cell))
      bits = std::min(bits, slips_.of(cell, truth + by).bits + rounding_bits(by));
  }
  return bits;
}

std::int64_t Pricing::best_offset(const Choice& choice) {
  const std::int64_t truth = state_.printed(choice.cell) + choice.by;
  const std::int64_t offset = offset_of(choice.cell);
  std::int64_t best = 0;
  double bits = slips_.of(choice.cell, truth).bits;
  for (std::int64_t by = -offset; by <= offset; ++by) {
    if (by == 0 || truth + by < 0 || by == -choice.by || !still_holds(choice.cell, by)) continue;
    const double with = slips_.of(choice.cell, truth + by).bits + rounding_bits(by);
    if (with < bits) {
      bits = with;
      best = by;
    }
  }
  return best;
}

bool Pricing::still_holds(std::uint32_t cell, std::int64_t by) const {
  const auto incidences = state_.of(cell);
  return std::all_of(incidences.begin(), incidences.end(), [&](const Incidence& incidence) {
    return state_.left_out(incidence.constraint) ||
           state_.within_slack(incidence.constraint, incidence.coefficient * by);
  });
}

}  // namespace raingan::locate
