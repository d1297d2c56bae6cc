// Errors that take several cells at once: one slip, many figures.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "locate/problem.hpp"
#include "locate/state.hpp"

namespace raingan::locate {

enum class BlockKind {
  row_copy,     // a row holds the figures of another row
  column_copy,  // a column holds the figures of the one beside it
  shift,        // part of a column stands one row too low or too high
  exchange,     // two cells have each other's figures
};

// Cells that would all be wrong by one error, and what it costs to believe in that error.
struct Block {
  BlockKind kind = BlockKind::row_copy;
  std::vector<std::uint32_t> cells;
  double bits = 0;
  // Of a copy: figures of the other line that were spoilt after it was copied, and what they were.
  std::vector<std::pair<std::uint32_t, std::int64_t>> spoilt = {};
  // Of a copy: what it costs to believe that the two lines are alike by chance. Both blocks of a pair have one number.
  double chance_bits = 0;
  int pair = -1;
};

// The copies and shifts that the printed figures suggest where relations are broken, at most a few dozen. Of two
// lines with the same figures either may be the copy: both are told, at the same cost. `state` is as printed.
std::vector<Block> blocks_of(const State& state);

// Finds the cells that may have been exchanged with another one.
class Exchanges {
 public:
  // Cells outside every broken relation are not exchanged with anything that would show.
  explicit Exchanges(const State& state);

  // What an exchange of two cells costs to believe.
  double bits() const { return bits_; }
  // Cells whose printed figure is within `off` of `value`.
  std::vector<std::uint32_t> holding(std::int64_t value, std::int64_t off) const;

 private:
  double bits_ = 0;
  std::vector<std::pair<std::int64_t, std::uint32_t>> by_value_;
};

std::string_view name_of(BlockKind kind);

}  // namespace raingan::locate
