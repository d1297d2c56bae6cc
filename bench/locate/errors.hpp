// Two ways in which errors come into a table, each with its own probabilities.
#pragma once

#include <map>
#include <memory>
#include <random>
#include <set>

#include "locate/problem.hpp"
#include "locate/search.hpp"

namespace raingan::bench {

using Random = std::mt19937_64;

// Cells that differ from the clean table, with the clean values.
using Truth = std::map<std::uint32_t, std::int64_t>;

class Errors {
 public:
  virtual ~Errors() = default;
  // Puts `count` errors into `table` and says what it changed.
  virtual Truth inject(locate::Problem& table, int count, Random& random) const = 0;
  // log2 of the probability that the printed figures come of `count` errors, were `changes` the true figures.
  virtual double log_probability(const locate::Problem& printed, const Truth& changes, int count) const = 0;
};

// Draws from the probabilities of locate/slip.hpp.
std::unique_ptr<Errors> shared_errors();
// Shares nothing with them: random digits, misread digits, pasted rows, exchanged cells.
std::unique_ptr<Errors> other_errors();

}  // namespace raingan::bench
