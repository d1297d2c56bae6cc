// What a change costs where rounding leaves the true figure open by a few units.
#pragma once

#include <cstdint>

#include "locate/attempt.hpp"
#include "locate/state.hpp"

namespace raingan::locate {

inline constexpr double kCheapestSlip = 2;  // bits; no slip of a figure of two digits or more costs less

// A residual that rounding leaves is likelier small.
double rounding_bits(std::int64_t off);

class Pricing {
 public:
  explicit Pricing(const State& state) : state_(state), slips_(state.problem()) {}

  // The least that a slip in the cell can cost with a truth near this one.
  double cheapest(std::uint32_t cell, std::int64_t truth);
  // From the value that was chosen to the cheapest one near it with which every relation still holds.
  std::int64_t best_offset(const Choice& choice);
  const Slip& slip_of(std::uint32_t cell, std::int64_t truth) { return slips_.of(cell, truth); }

 private:
  // How far the true value may be from the one that clears a residual exactly.
  std::int64_t offset_of(std::uint32_t cell) const;
  bool still_holds(std::uint32_t cell, std::int64_t by) const;

  const State& state_;
  Slips slips_;
};

}  // namespace raingan::locate
