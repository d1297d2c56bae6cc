#include "locate/pricing.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>

namespace raingan::locate {
namespace {

constexpr std::int64_t kWidestOffset = 12;
constexpr double kBitsOfE = 1.4426950408889634;

}  // namespace

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
      bits = std::min(bits, slips_.of(cell, truth + by).bits);
  }
  return bits;
}

std::int64_t Pricing::best_offset(const Choice& choice) {
  const std::int64_t truth = state_.printed(choice.cell) + choice.by;
  const std::int64_t offset = offset_of(choice.cell);
  std::int64_t best = 0;
  double bits = 1e9;
  for (std::int64_t by = -offset; by <= offset; ++by) {
    if (truth + by < 0 || by == -choice.by || (by != 0 && !still_holds(choice.cell, by))) continue;
    double with = slips_.of(choice.cell, truth + by).bits;
    for (const Incidence& incidence : state_.of(choice.cell)) {
      if (state_.left_out(incidence.constraint)) continue;
      with += bits_off(incidence.constraint, state_.residual(incidence.constraint) + incidence.coefficient * by);
    }
    if (with < bits || (with == bits && std::abs(by) < std::abs(best))) {
      bits = with;
      best = by;
    }
  }
  return best;
}

// A normal distribution with the spread of the roundings of all terms, or of half the slack where units are finer.
double Pricing::bits_off(std::uint32_t k, std::int64_t residual) const {
  const Constraint& constraint = state_.constraint(k);
  if (residual == 0 || constraint.slack == 0) return 0;
  double spread = 0;
  for (const Term& term : constraint.terms) {
    spread += static_cast<double>(term.coefficient) * static_cast<double>(term.coefficient) / 12;
  }
  const double half = static_cast<double>(constraint.slack) / 2;
  const double off = static_cast<double>(residual);
  return kBitsOfE * off * off / (2 * std::max(spread, half * half));
}

double Pricing::rounding_bits(const std::vector<std::uint32_t>& cells) const {
  std::vector<std::uint32_t> relations;
  for (const std::uint32_t cell : cells) {
    for (const Incidence& incidence : state_.of(cell)) {
      if (!state_.left_out(incidence.constraint)) relations.push_back(incidence.constraint);
    }
  }
  std::sort(relations.begin(), relations.end());
  relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
  double bits = 0;
  for (const std::uint32_t k : relations) {
    bits += bits_off(k, state_.residual(k));
    if (std::abs(printed_[k]) <= state_.constraint(k).slack) bits -= bits_off(k, printed_[k]);
  }
  return bits;
}

bool Pricing::still_holds(std::uint32_t cell, std::int64_t by) const {
  const auto incidences = state_.of(cell);
  return std::all_of(incidences.begin(), incidences.end(), [&](const Incidence& incidence) {
    return state_.left_out(incidence.constraint) ||
           state_.within_slack(incidence.constraint, incidence.coefficient * by);
  });
}

}  // namespace raingan::locate
