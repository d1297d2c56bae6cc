#include "locate/forces.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace raingan::locate {
namespace {

constexpr std::int64_t kSameAmount = 12;
constexpr std::ptrdiff_t kLeastOfLine = 3;  // fewer are no line

// Two independent ways to a value: a broken relation in which nothing else changes, and others in which all else that
// changes is known from relations of its own.
class Forces {
 public:
  Forces(const State& state, Explanation& explanation)
      : state_(state), explanation_(explanation), changes_(explanation.changes) {
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      place_[changes_[i].cell] = i;
      const bool odd =
          changes_[i].slip.kind == SlipKind::other && !in_block(explanation, changes_[i].cell) && !displaced(i);
      odd_.push_back(odd ? 1 : 0);
    }
  }

  void count() {
    std::vector<char> alone(changes_.size(), 0);
    for (std::size_t i = 0; i < changes_.size(); ++i) alone[i] = speaking(i, {}) > 0 ? 1 : 0;
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      if (changes_[i].told && alone[i] != 0) changes_[i].forced_by = speaking(i, alone);
    }
    count_strange();
    for (Change& change : changes_) change.crowded = !in_block(explanation_, change.cell) && crowded(change);
  }

 private:
  // Groups of changes that share a broken relation, grown until nothing joins any more.
  void count_strange() {
    std::vector<std::size_t> group(changes_.size());
    for (std::size_t i = 0; i < group.size(); ++i) group[i] = i;
    for (const std::uint32_t k : state_.broken()) {
      std::size_t first = changes_.size();
      for (const Term& term : state_.constraint(k).terms) {
        const auto at = place_.find(term.cell);
        if (at == place_.end()) continue;
        if (first == changes_.size()) first = at->second;
        std::replace(group.begin(), group.end(), std::size_t{group[at->second]}, std::size_t{group[first]});
      }
    }
    // Two of them by the same amount are one error that was not found.
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (odd_[i] != 0 && odd_[j] != 0 && std::abs(size_of(i) - size_of(j)) <= kSameAmount)
          std::replace(group.begin(), group.end(), std::size_t{group[i]}, std::size_t{group[j]});
      }
    }
    std::vector<int> strange(changes_.size(), 0);
    for (std::size_t i = 0; i < group.size(); ++i) strange[group[i]] += odd_[i] != 0 ? 1 : 0;
    const int all = static_cast<int>(std::count(odd_.begin(), odd_.end(), 1));
    for (std::size_t i = 0; i < group.size(); ++i) changes_[i].strange = odd_[i] != 0 ? all : strange[group[i]];
  }

  // What stands there belongs into another cell that changes.
  bool displaced(std::size_t i) const {
    const std::int64_t printed = state_.printed(changes_[i].cell);
    return printed > 99 && std::any_of(changes_.begin(), changes_.end(), [&](const Change& other) {
             return other.told && other.cell != changes_[i].cell && other.value == printed;
           });
  }

  std::int64_t size_of(std::size_t i) const { return std::abs(changes_[i].value - state_.printed(changes_[i].cell)); }

  using Place = std::uint32_t Cell::*;

  const Cell& cell_at(std::uint32_t cell) const { return state_.problem().cells[cell]; }

  bool crowded(const Change& change) const {
    return (most_of_line(change, &Cell::row) && passes_on(change, &Cell::row, &Cell::column)) ||
           (most_of_line(change, &Cell::column) && passes_on(change, &Cell::column, &Cell::row));
  }

  bool most_of_line(const Change& change, Place line) const {
    const std::vector<Cell>& cells = state_.problem().cells;
    const auto beside = [&](const Cell& cell) { return same_line(cell, cell_at(change.cell), line); };
    const auto changed = std::count_if(changes_.begin(), changes_.end(),
                                       [&](const Change& other) { return beside(cell_at(other.cell)); });
    return changed >= kLeastOfLine && 2 * changed > std::count_if(cells.begin(), cells.end(), beside);
  }

  // A cell beside it in another line could have the difference instead, and only relations along that line would tell:
  // where the differences of the whole line move there, none of them does.
  bool passes_on(const Change& change, Place line, Place across) const {
    const Cell& own = cell_at(change.cell);
    const auto incidences = state_.of(change.cell);
    return std::any_of(incidences.begin(), incidences.end(), [&](const Incidence& shared) {
      const auto& terms = state_.constraint(shared.constraint).terms;
      return state_.is_broken(shared.constraint) && std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
               return term.cell != change.cell && same_line(cell_at(term.cell), own, across) &&
                      told_along(term.cell, change.cell, line);
             });
    });
  }

  // Every relation of the cell holds `beside` as well or another cell of its line.
  bool told_along(std::uint32_t cell, std::uint32_t beside, Place line) const {
    const auto incidences = state_.of(cell);
    return std::all_of(incidences.begin(), incidences.end(), [&](const Incidence& incidence) {
      const auto& terms = state_.constraint(incidence.constraint).terms;
      return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
        return term.cell == beside || (term.cell != cell && same_line(cell_at(term.cell), cell_at(cell), line));
      });
    });
  }

  static bool in_block(const Explanation& explanation, std::uint32_t cell) {
    const auto has = [&](const Block& block) {
      return std::find(block.cells.begin(), block.cells.end(), cell) != block.cells.end();
    };
    return (explanation.block && has(*explanation.block)) ||
           std::any_of(explanation.others.begin(), explanation.others.end(), has);
  }

  int speaking(std::size_t i, const std::vector<char>& known) const {
    int count = 0;
    for (const Incidence& incidence : state_.of(changes_[i].cell)) {
      if (!state_.is_broken(incidence.constraint)) continue;
      const auto& terms = state_.constraint(incidence.constraint).terms;
      const bool clear = std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
        const auto other = place_.find(term.cell);
        return other == place_.end() || other->second == i || (!known.empty() && known[other->second] != 0);
      });
      count += clear ? 1 : 0;
    }
    return count;
  }

  const State& state_;
  const Explanation& explanation_;
  std::vector<Change>& changes_;
  std::map<std::uint32_t, std::size_t> place_;
  std::vector<char> odd_;
};

}  // namespace

void count_forces(const State& state, Explanation& explanation) { Forces(state, explanation).count(); }

}  // namespace raingan::locate
