#include "rivals.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

namespace raingan::bench {
namespace {

using locate::Constraint;
using locate::Problem;
using locate::Term;

class Sweep {
 public:
  Sweep(const Problem& table, std::size_t most, std::size_t steps) : table_(table), most_(most), steps_(steps) {
    of_.resize(table.cells.size());
    for (std::size_t k = 0; k < table.constraints.size(); ++k) {
      std::int64_t sum = 0;
      for (const Term& term : table.constraints[k].terms) {
        sum += term.coefficient * table.cells[term.cell].value;
        of_[term.cell].push_back({k, term.coefficient});
      }
      residual_.push_back(sum);
      if (!holds(k)) broken_.insert(k);
    }
  }

  Sets run() {
    descend(0);
    Sets out;
    out.complete = steps_ > 0;
    for (auto& [cells, values] : found_) out.sets.push_back(std::move(values));
    return out;
  }

 private:
  bool holds(std::size_t k) const { return std::abs(residual_[k]) <= table_.constraints[k].slack; }

  void change(std::uint32_t cell, std::int64_t by) {
    for (const auto& [k, coefficient] : of_[cell]) {
      residual_[k] += coefficient * by;
      if (holds(k)) {
        broken_.erase(k);
      } else {
        broken_.insert(k);
      }
    }
  }

  void descend(std::size_t depth) {
    if (broken_.empty()) {
      std::vector<std::uint32_t> cells;
      for (const auto& [cell, value] : chosen_) cells.push_back(cell);
      found_.emplace(std::move(cells), chosen_);
      return;
    }
    if (depth == most_ || steps_ == 0) return;
    const std::size_t target = *std::min_element(broken_.begin(), broken_.end(), [&](std::size_t a, std::size_t b) {
      return table_.constraints[a].terms.size() < table_.constraints[b].terms.size();
    });
    for (const Term& term : table_.constraints[target].terms) {
      if (chosen_.count(term.cell) != 0) continue;
      std::set<std::int64_t> tried;
      for (const auto& [k, coefficient] : of_[term.cell]) {
        if (broken_.count(k) == 0 || steps_ == 0) continue;
        const std::int64_t size = std::abs(coefficient);
        const std::int64_t magnitude = (std::abs(residual_[k]) + size / 2) / size;
        const std::int64_t by = (residual_[k] < 0) == (coefficient < 0) ? -magnitude : magnitude;
        const std::int64_t value = table_.cells[term.cell].value + by;
        if (by == 0 || value < 0 || !tried.insert(by).second) continue;
        --steps_;
        change(term.cell, by);
        chosen_[term.cell] = value;
        descend(depth + 1);
        chosen_.erase(term.cell);
        change(term.cell, -by);
      }
    }
  }

  const Problem& table_;
  std::size_t most_;
  std::size_t steps_;
  std::vector<std::vector<std::pair<std::size_t, std::int64_t>>> of_;
  std::vector<std::int64_t> residual_;
  std::set<std::size_t> broken_;
  Truth chosen_;
  std::map<std::vector<std::uint32_t>, Truth> found_;
};

// Optimal string alignment distance 1: one digit put in, left out or changed, or two neighbours exchanged.
bool one_typing_error(std::string a, std::string b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t first = 0;
  while (first < a.size() && a[first] == b[first]) ++first;
  if (a.size() < b.size()) return a.substr(first) == b.substr(first + 1);
  if (first == a.size()) return false;
  if (a.substr(first + 1) == b.substr(first + 1)) return true;
  return first + 1 < a.size() && a[first] == b[first + 1] && a[first + 1] == b[first] &&
         a.substr(first + 2) == b.substr(first + 2);
}

}  // namespace

Sets mending_sets(const Problem& table, std::size_t most, std::size_t steps) { return Sweep(table, most, steps).run(); }

std::optional<Truth> fellegi_holt(const Sets& sets, Random& random) {
  std::vector<const Truth*> smallest;
  for (const Truth& set : sets.sets) {
    if (!smallest.empty() && set.size() > smallest.front()->size()) continue;
    if (!smallest.empty() && set.size() < smallest.front()->size()) smallest.clear();
    smallest.push_back(&set);
  }
  if (smallest.empty()) return std::nullopt;
  return *smallest[random() % smallest.size()];
}

std::optional<Truth> typing_errors(const Problem& table, const Sets& sets) {
  std::optional<Truth> only;
  for (const Truth& set : sets.sets) {
    const bool typed = std::all_of(set.begin(), set.end(), [&](const auto& change) {
      return one_typing_error(std::to_string(table.cells[change.first].value), std::to_string(change.second));
    });
    if (!typed) continue;
    if (only) return std::nullopt;
    only = set;
  }
  return only;
}

}  // namespace raingan::bench
