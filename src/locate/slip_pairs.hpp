// Two figures at once that stand in one and the same relation and in no other.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "locate/state.hpp"

namespace raingan::locate {

// Such figures can make up any difference between them, so no relation asks for their values. But of all pairs of
// values only few are a slip of the fingers each.
class SlipPairs {
 public:
  struct Pair {
    std::array<std::uint32_t, 2> cells{};
    std::array<std::int64_t, 2> by{};
    double bits = 0;  // of both slips
  };

  explicit SlipPairs(const State& state) : state_(state) {}

  // Those that make relation `k` hold as it stands now, the cheapest first, each two cells once and at most two dozen.
  const std::vector<Pair>& mending(std::uint32_t k);

  // Too much was asked for in all; from then on nothing is found any more.
  bool exhausted() const { return looked_up_ > kMostLookups; }

 private:
  static constexpr std::size_t kMostLookups = 200'000;  // some 12 ms; tables with four errors take a sixth of it

  struct Slipped {
    std::int64_t shift;  // of the residual
    std::uint32_t cell;
    std::int64_t by;
    double bits;
  };

  const std::vector<Slipped>& slips_in(std::uint32_t k);

  const State& state_;
  std::map<std::uint32_t, std::vector<Slipped>> slips_;
  std::map<std::pair<std::uint32_t, std::int64_t>, std::vector<Pair>> found_;
  std::size_t looked_up_ = 0;
};

}  // namespace raingan::locate
