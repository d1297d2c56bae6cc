// What a change costs where rounding leaves the true figure open by a few units.
#pragma once

#include <cstdint>
#include <vector>

#include "locate/attempt.hpp"
#include "locate/state.hpp"

namespace raingan::locate {

inline constexpr double kCheapestSlip = 2;  // bits; no slip of a figure of two digits or more costs less

class Pricing {
 public:
  // `state` is as printed.
  explicit Pricing(const State& state)
      : state_(state), slips_(state.problem()), printed_(state.residuals().begin(), state.residuals().end()) {}

  // The least that a slip in the cell can cost with a truth near this one.
  double cheapest(std::uint32_t cell, std::int64_t truth);
  // From the value that was chosen to the cheapest one near it with which every relation still holds.
  std::int64_t best_offset(const Choice& choice);
  // What it takes to believe in the roundings that the relations of these cells now have, beside those as printed.
  // Every figure was rounded by up to a half: what a relation is off by is likelier small.
  double rounding_bits(const std::vector<std::uint32_t>& cells) const;
  const Slip& slip_of(std::uint32_t cell, std::int64_t truth) { return slips_.of(cell, truth); }

 private:
  // How far the true value may be from the one that clears a residual exactly.
  std::int64_t offset_of(std::uint32_t cell) const;
  bool still_holds(std::uint32_t cell, std::int64_t by) const;
  double bits_off(std::uint32_t k, std::int64_t residual) const;

  const State& state_;
  Slips slips_;
  std::vector<std::int64_t> printed_;  // what each relation was off by
};

}  // namespace raingan::locate
