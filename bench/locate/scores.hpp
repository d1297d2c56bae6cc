// What is counted over many runs.
#pragma once

#include <optional>

#include "best_decision.hpp"
#include "errors.hpp"

namespace raingan::bench {

// Blamed cells against wrong cells.
struct Score {
  int runs = 0, exact = 0;
  int hits = 0, innocent = 0, missed = 0;

  // True when exactly the wrong cells are blamed.
  bool add(const Truth& truth, const std::optional<Truth>& blamed) {
    ++runs;
    if (!blamed) {
      missed += static_cast<int>(truth.size());
      return false;
    }
    int found = 0;
    for (const auto& [cell, value] : *blamed) found += truth.count(cell) != 0 ? 1 : 0;
    hits += found;
    innocent += static_cast<int>(blamed->size()) - found;
    missed += static_cast<int>(truth.size()) - found;
    const bool all = found == static_cast<int>(truth.size()) && blamed->size() == truth.size();
    exact += all ? 1 : 0;
    return all;
  }
  double precision() const { return hits == 0 ? 0 : static_cast<double>(hits) / (hits + innocent); }
  double recall() const { return hits == 0 ? 0 : static_cast<double>(hits) / (hits + missed); }
  double share() const { return runs == 0 ? 0 : static_cast<double>(exact) / runs; }
};

// What was said with which certainty, and how much of it was true.
struct Said {
  int cells = 0, right = 0, values = 0;

  void add(bool cell_right, bool value_right) {
    ++cells;
    right += cell_right ? 1 : 0;
    values += value_right ? 1 : 0;
  }
  double share() const { return cells == 0 ? 1 : static_cast<double>(right) / cells; }
  double value_share() const { return cells == 0 ? 1 : static_cast<double>(values) / cells; }
};

// How often the best decision is right, and how often that was worked out to the end.
struct Ceiling {
  double told = 0, untold = 0;
  int runs = 0, finished = 0, ours = 0;

  void add(const BestDecision& decision, bool exact) {
    ++runs;
    told += decision.told;
    untold += decision.untold;
    finished += decision.finished ? 1 : 0;
    ours += exact ? 1 : 0;
  }
  double share(double sum) const { return runs == 0 ? 0 : sum / runs; }
};

}  // namespace raingan::bench
