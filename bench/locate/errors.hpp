// Ways in which errors come into a table, each with its own probabilities.
#pragma once

#include <map>
#include <memory>
#include <random>
#include <vector>

#include "locate/problem.hpp"

namespace raingan::bench {

using Random = std::mt19937_64;
inline std::size_t below(Random& random, std::size_t limit) { return random() % limit; }
// From 0 on, below 1.
inline double unit(Random& random) { return static_cast<double>(random() >> 11) / 9007199254740992.0; }

// Cells that differ from the clean table, with the clean values.
using Truth = std::map<std::uint32_t, std::int64_t>;

// An error is one of three: it hits one cell, drawn from all alike, or it exchanges two cells, or it puts a row over
// another row.
class Errors {
 public:
  virtual ~Errors() = default;
  // Puts `count` errors into `table` and says what it changed.
  virtual Truth inject(locate::Problem& table, int count, Random& random) const = 0;

  // False: only drawn from; the probabilities below are not known.
  virtual bool weighed() const { return true; }
  // The probability that an error hits one cell and makes what is printed in it out of `truth`.
  virtual double single(const locate::Problem& printed, std::uint32_t cell, std::int64_t truth) const = 0;
  // True figures of which a definite slip makes what is printed: not those of which only "any other figure" does. The
  // frequent slips, or all.
  virtual std::vector<std::int64_t> truths(const locate::Problem& printed, std::uint32_t cell, bool all) const = 0;
  // The probability that an error is an exchange of cells, and that it is a pasted row.
  virtual double exchanges() const { return 0; }
  virtual double pastes() const { return 0; }
};

// Draws from the probabilities of locate/slip.hpp.
std::unique_ptr<Errors> shared_errors();
// Shares nothing with them: random digits, misread digits, pasted rows, exchanged cells.
std::unique_ptr<Errors> other_errors();
// Seven kinds of slips with fixed shares, the older mix that the first figures were measured with. Not weighed.
std::unique_ptr<Errors> baseline_errors();

}  // namespace raingan::bench
