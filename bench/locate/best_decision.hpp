// Would the best decision that anybody can make from a printed table name exactly the wrong cells?
#pragma once

#include "errors.hpp"

namespace raingan::bench {

// 1, or less where other sets of cells are exactly as probable, or 0 where one is more probable.
struct BestDecision {
  double told = 0;       // by somebody who knows the number of errors
  double untold = 0;     // by somebody for whom one to four errors are equally likely
  bool finished = true;  // false: ended after `steps`; what had not been refuted by then counts as right
};

// Looks for sets of cells that are more probable than `truth` by the generator's own probabilities, each summed over
// all true figures with which every relation holds, small roundings being likelier than great ones. Nothing of the
// program's own search is used.
BestDecision best_decision(const Errors& errors, const locate::Problem& printed, const Truth& truth, int count,
                           std::size_t steps);

}  // namespace raingan::bench
