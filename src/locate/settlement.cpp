#include "locate/settlement.hpp"

#include <algorithm>

namespace raingan::locate {

Settlement::Settlement(State& state, Attempt& attempt, const std::vector<std::uint32_t>& pending)
    : state_(state), attempt_(attempt), chosen_(attempt.chosen.size()), unsettled_(attempt.unsettled) {
  plausible_ = settle_all() && attempt.chosen.size() - chosen_ + attempt.unsettled.size() >= 2;
  if (plausible_) take_back(pending);
}

Settlement::~Settlement() {
  for (const std::uint32_t k : back_) state_.leave_out(k);
  while (attempt_.chosen.size() > chosen_) {
    state_.change(attempt_.chosen.back().cell, -attempt_.chosen.back().by);
    attempt_.chosen.pop_back();
  }
  attempt_.unsettled = unsettled_;
}

bool Settlement::settle_all() {
  for (;;) {
    std::size_t at = 0;
    const Incidence* next = narrowest_ready(at);
    if (next == nullptr) return true;
    const std::uint32_t cell = attempt_.unsettled[at];
    attempt_.unsettled.erase(attempt_.unsettled.begin() + static_cast<std::ptrdiff_t>(at));
    if (state_.within_slack(next->constraint)) continue;
    const std::int64_t by = clearing(state_.residual(next->constraint), next->coefficient);
    state_.change(cell, by);
    attempt_.chosen.push_back({cell, by, false});
    if (state_.printed(cell) + by < 0) return false;
  }
}

const Incidence* Settlement::narrowest_ready(std::size_t& at) const {
  const Incidence* best = nullptr;
  for (std::size_t i = 0; i < attempt_.unsettled.size(); ++i) {
    const std::uint32_t cell = attempt_.unsettled[i];
    for (const Incidence& incidence : state_.of(cell)) {
      const auto& terms = state_.constraint(incidence.constraint).terms;
      if (best != nullptr && terms.size() >= state_.constraint(best->constraint).terms.size()) continue;
      const bool ready = std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
        return term.cell == cell || attempt_.settled(term.cell);
      });
      if (!ready) continue;
      best = &incidence;
      at = i;
    }
  }
  return best;
}

void Settlement::take_back(const std::vector<std::uint32_t>& pending) {
  for (const std::uint32_t k : pending) {
    const auto& terms = state_.constraint(k).terms;
    if (std::all_of(terms.begin(), terms.end(), [&](const Term& term) { return attempt_.settled(term.cell); }))
      back_.push_back(k);
  }
  for (const std::uint32_t k : back_) state_.take_back(k);
}

}  // namespace raingan::locate
