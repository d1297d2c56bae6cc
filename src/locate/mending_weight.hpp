// The weight of all ways to make every relation hold again.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "locate/pricing.hpp"
#include "locate/state.hpp"

namespace raingan::locate {

// Up to three errors: slips in one cell and exchanges of two. An exchange counts here as an error like any other, with
// any cell of the table: how rare exchanges are is a belief, and no proof should rest on it.
class MendingWeight {
 public:
  // `state` is as printed. `errors` are known to be in it: how rare errors are is a belief as well, and where the cells
  // show more of them than it says, the next one is taken to be as frequent as those.
  MendingWeight(State& state, std::size_t errors);

  // Sorts the cells by their figures; before the first weighing.
  void prepare();

  // The sum of 2^-bits over all ways of at most `bound` bits that leave the cells alone that are `taken`; 2^-bound for
  // those that cost more. Afterwards all is as it was before.
  double of_mending(std::vector<char>& taken, double bound);

  // There were too many ways: what was weighed last is too little.
  bool ended() const;
  // What one error more costs to believe, without its slip, and an exchange of two cells.
  double error_bits() const { return error_bits_; }
  double exchange_bits() const { return exchange_bits_; }

 private:
  double least_bits() const;
  void descend(double bits, std::size_t depth);
  void single(std::uint32_t cell, std::int64_t by, double bits, std::size_t depth);
  void exchanges(std::uint32_t cell, std::int64_t by, std::int64_t off, double bits, std::size_t depth);

  State& state_;
  Pricing pricing_;
  double error_bits_;
  double exchange_bits_;
  std::vector<std::pair<std::int64_t, std::uint32_t>> by_value_;
  std::vector<char>* taken_ = nullptr;
  double bound_ = 0;
  double weight_ = 0;
  std::size_t steps_ = 0;
};

}  // namespace raingan::locate
