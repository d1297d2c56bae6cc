// The explanations that a search has found, each set of cells once and at its best price.
#pragma once

#include <map>
#include <vector>

#include "locate/attempt.hpp"
#include "locate/pricing.hpp"
#include "locate/search.hpp"
#include "locate/state.hpp"

namespace raingan::locate {

class Gathered {
 public:
  Gathered(State& state, Pricing& pricing, const std::vector<Block>& blocks)
      : state_(state), pricing_(pricing), blocks_(blocks) {}

  // The attempt mends everything: it is kept when it costs no more than `bound`.
  void keep(const Attempt& attempt, double bound);

  double best() const { return best_; }  // bits
  std::size_t size() const { return found_.size(); }
  bool empty() const { return found_.empty(); }
  // Those within `window` of the best, by bits, then cells. Nothing is left here.
  std::vector<Explanation> take(double window);

 private:
  double chance_bits(const Attempt& attempt) const;
  void remember(Explanation explanation, const Attempt& attempt);

  State& state_;
  Pricing& pricing_;
  const std::vector<Block>& blocks_;
  std::map<std::vector<std::uint32_t>, Explanation> found_;
  double best_ = 1e9;
};

}  // namespace raingan::locate
