// What should stand in the cells of blocks, once everything else is explained.
#pragma once

#include <cstdint>
#include <vector>

#include "locate/attempt.hpp"
#include "locate/state.hpp"

namespace raingan::locate {

// Gives each unsettled cell of the attempt the value that a relation asks of it in which all else is settled, the
// shortest relation first. Relations that reach no settled cell say nothing. `pending` are the relations of the blocks'
// cells, left out so far: those that say something count again. When it goes out of scope all is as it was before.
class Settlement {
 public:
  Settlement(State& state, Attempt& attempt, const std::vector<std::uint32_t>& pending);
  ~Settlement();
  Settlement(const Settlement&) = delete;
  Settlement& operator=(const Settlement&) = delete;

  // No figure would be negative, and at least two differ from what is printed.
  bool plausible() const { return plausible_; }

 private:
  bool settle_all();
  const Incidence* narrowest_ready(std::size_t& at) const;
  void take_back(const std::vector<std::uint32_t>& pending);

  State& state_;
  Attempt& attempt_;
  std::size_t chosen_;
  std::vector<std::uint32_t> unsettled_;
  std::vector<std::uint32_t> back_;
  bool plausible_ = false;
};

}  // namespace raingan::locate
