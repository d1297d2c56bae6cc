// The explanation that a search is trying at the moment.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "locate/block.hpp"
#include "locate/state.hpp"

namespace raingan::locate {

// A change of one cell; of a cell of a block when `single` is not set.
struct Choice {
  std::uint32_t cell;
  std::int64_t by;
  bool single = true;
};

struct Attempt {
  explicit Attempt(std::size_t cells) : taken(cells, 0) {}

  void choose(std::uint32_t cell, std::int64_t by, bool single) {
    chosen.push_back({cell, by, single});
    taken[cell] = 1;
  }
  void unchoose() {
    taken[chosen.back().cell] = 0;
    chosen.pop_back();
  }

  bool settled(std::uint32_t cell) const {
    return taken[cell] == 0 || std::find(unsettled.begin(), unsettled.end(), cell) == unsettled.end();
  }

  std::vector<Choice> chosen;
  std::vector<char> taken;  // chosen, or of a block that is believed in
  std::vector<Block> believed;
  std::vector<std::uint32_t> unsettled;  // cells of the blocks without a value yet
};

}  // namespace raingan::locate
