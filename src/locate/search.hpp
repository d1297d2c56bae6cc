// Which cells are wrong: the explanations of broken relations, from the likeliest on.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "locate/block.hpp"
#include "locate/problem.hpp"
#include "locate/slip.hpp"

namespace raingan::locate {

// Two figures of a cell that differ by no more are one: rounding leaves this much open.
inline constexpr std::int64_t kSameValue = 2;

// One cell that is supposed to be wrong and the figure that makes its relations hold.
struct Change {
  std::uint32_t cell = 0;
  std::int64_t value = 0;
  Slip slip;
  bool told = true;  // false: the cell is part of an error, but no relation says what should stand there
  // Broken relations that ask for this value: at least one in which nothing else changes, and those in which all else
  // that changes is asked for by such a relation of its own.
  int forced_by = 0;
  // How many changes are no slip that people make: among those that broken relations link with this one, or of all
  // where this is one of them.
  int strange = 0;
  // More than half of its row or column changes, no error is known that takes them together, and another line could
  // have the differences: a line that was pasted over another and spoilt afterwards passes them on with every total.
  bool crowded = false;
  // How much less likely it is that errors elsewhere look like this one. Only of the best explanation of a complete
  // search, of changes that two relations ask for. 26: nothing else that counts.
  double coincidence_bits = 0;
};

// With all changes made every relation holds. `bits` is what it takes to believe it: kErrorBits and the
// slip of each change.
struct Explanation {
  std::vector<Change> changes;  // by cell
  std::optional<Block> block;   // one error behind several of the changes
  std::vector<Block> others;    // further ones of that sort
  double bits = 0;
  double plain_bits = 0;  // the same by a rougher model of slips, see Slip
};

struct Explained {
  std::vector<std::uint32_t> broken;      // constraints that do not hold, by index
  std::vector<Explanation> explanations;  // by bits, then cells; all within the window of the first
  bool complete = true;                   // false: the search was ended or found nothing; there may be others
};

struct Limits {
  std::size_t changes = 6;     // of one cell, or exchanges of two, in one explanation
  std::size_t steps = 60'000;  // candidate changes looked at; some 20 ms
  std::size_t explanations = 400;
  double window = 20;  // bits; explanations further than this from the best (one in a million) are not kept
  bool blocks = true;  // also errors that take several cells at once
};

// Constraints with an unknown cell are passed over. Every explanation lists at least one change in every broken
// constraint. Linear in the terms when nothing is broken.
Explained explain(const Problem& problem, const Limits& limits = {});

}  // namespace raingan::locate
