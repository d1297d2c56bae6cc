#include "locate/belief.hpp"

namespace raingan::locate {

Belief::Belief(State& state, Attempt& attempt, Pricing& pricing, const std::vector<const Block*>& blocks)
    : state_(state), attempt_(attempt) {
  for (const Block* block : blocks) believe(*block);
  for (const Block* block : blocks) possible_ = possible_ && restore_spoilt(*block, pricing);
}

Belief::~Belief() {
  while (!attempt_.chosen.empty()) {
    state_.change(attempt_.chosen.back().cell, -attempt_.chosen.back().by);
    attempt_.unchoose();
  }
  for (const std::uint32_t k : left_out_) state_.take_back(k);
  for (const std::uint32_t cell : attempt_.unsettled) attempt_.taken[cell] = 0;
  attempt_.unsettled.clear();
  attempt_.believed.clear();
}

void Belief::believe(const Block& block) {
  bits_ += block.bits;
  attempt_.believed.push_back(block);
  for (const std::uint32_t cell : block.cells) {
    attempt_.unsettled.push_back(cell);
    attempt_.taken[cell] = 1;
    for (const Incidence& incidence : state_.of(cell)) {
      if (state_.left_out(incidence.constraint)) continue;
      state_.leave_out(incidence.constraint);
      left_out_.push_back(incidence.constraint);
    }
  }
}

bool Belief::restore_spoilt(const Block& block, Pricing& pricing) {
  for (const auto& [cell, value] : block.spoilt) {
    if (attempt_.taken[cell] != 0 || value < 0) return false;
    const std::int64_t by = value - state_.printed(cell);
    state_.change(cell, by);
    attempt_.choose(cell, by, true);
    bits_ += kErrorBits + pricing.slip_of(cell, value).bits;
  }
  return true;
}

}  // namespace raingan::locate
