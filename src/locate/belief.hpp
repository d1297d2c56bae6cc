// Some blocks believed in for the time being.
#pragma once

#include <cstdint>
#include <vector>

#include "locate/attempt.hpp"
#include "locate/pricing.hpp"
#include "locate/state.hpp"

namespace raingan::locate {

// The cells of the blocks change for nothing once they are believed in: they are unsettled, and their relations are
// left out, so that what else is wrong is searched in the others. What was spoilt after a line was copied is an error
// of its own and is mended at once. When it goes out of scope all is as it was before. `attempt` must be empty.
class Belief {
 public:
  Belief(State& state, Attempt& attempt, Pricing& pricing, const std::vector<const Block*>& blocks);
  ~Belief();
  Belief(const Belief&) = delete;
  Belief& operator=(const Belief&) = delete;

  // False: a spoilt figure is part of another block.
  bool possible() const { return possible_; }
  double bits() const { return bits_; }
  const std::vector<std::uint32_t>& left_out() const { return left_out_; }

 private:
  void believe(const Block& block);
  bool restore_spoilt(const Block& block, Pricing& pricing);

  State& state_;
  Attempt& attempt_;
  std::vector<std::uint32_t> left_out_;
  double bits_ = 0;
  bool possible_ = true;
};

}  // namespace raingan::locate
