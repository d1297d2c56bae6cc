// Two older methods on the same tables.
#pragma once

#include <optional>
#include <vector>

#include "errors.hpp"
#include "locate/problem.hpp"

namespace raingan::bench {

// Every set of at most `most` cells that, changed, makes all relations hold; each with one value a cell. Sets that
// contain a smaller one stay out. `complete` is false when the search was ended after `steps`.
struct Sets {
  std::vector<Truth> sets;
  bool complete = true;
};
Sets mending_sets(const locate::Problem& table, std::size_t most, std::size_t steps);

// Fellegi and Holt with equal weights: the smallest set, ties by lot.
std::optional<Truth> fellegi_holt(const Sets& sets, Random& random);

// Only typing errors, each one character away, and only where one set alone explains everything.
std::optional<Truth> typing_errors(const locate::Problem& table, const Sets& sets);

}  // namespace raingan::bench
