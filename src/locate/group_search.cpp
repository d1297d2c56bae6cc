#include "locate/group_search.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "locate/verdict.hpp"

namespace raingan::locate {
namespace {

constexpr std::size_t kMostGroups = 64;
constexpr std::size_t kLeastChanges = 6;
constexpr std::size_t kMostChanges = 12;
constexpr std::size_t kMostSteps = 60'000;
constexpr std::size_t kStepsOfFound = 1'500;       // what a search that ends by itself is taken to have used
constexpr std::size_t kMostTermsOfBlocks = 1'500;  // blocks compare every two terms of broken relations

using Constraints = std::vector<std::uint32_t>;

class GroupSearch {
 public:
  GroupSearch(BookProblem& problem, Budget& budget) : problem_(problem), budget_(budget) {
    nobody_ = static_cast<std::uint32_t>(problem.problem.cells.size());
    Cell unknown;
    unknown.known = false;
    unknown.table = kNoCell;
    problem_.problem.cells.push_back(unknown);
  }
  ~GroupSearch() { problem_.problem.cells.pop_back(); }
  GroupSearch(const GroupSearch&) = delete;
  GroupSearch& operator=(const GroupSearch&) = delete;

  std::vector<Group> run() {
    for (Constraints& constraints : connected(problem_.broken)) groups_.push_back({std::move(constraints), {}, true});
    std::size_t left = groups_.size();
    for (std::size_t at = 0; at < groups_.size(); ++at, --left) {
      if (at < kMostGroups) search(groups_[at], left);
    }
    join_touched();
    if (take_proven()) search_again();
    for (std::size_t at = 0, count = groups_.size(); at < count && at < kMostGroups; ++at) {
      if (groups_[at].explained.explanations.empty()) search_parts(at);
    }
    return std::move(groups_);
  }

 private:
  const Constraint& constraint(std::uint32_t k) const { return problem_.problem.constraints[k]; }

  // Sets of constraints that share cells.
  std::vector<Constraints> connected(const Constraints& constraints) const {
    std::map<std::uint32_t, std::size_t> set_of_cell;
    std::vector<Constraints> sets;
    for (const std::uint32_t k : constraints) {
      std::set<std::size_t> met;
      for (const Term& term : constraint(k).terms) {
        if (const auto at = set_of_cell.find(term.cell); at != set_of_cell.end()) met.insert(at->second);
      }
      const std::size_t into = met.empty() ? sets.size() : *met.begin();
      if (met.empty()) sets.emplace_back();
      sets[into].push_back(k);
      for (const std::size_t other : met) {
        if (other == into) continue;
        sets[into].insert(sets[into].end(), sets[other].begin(), sets[other].end());
        sets[other].clear();
        for (auto& [cell, set] : set_of_cell) set = set == other ? into : set;
      }
      for (const Term& term : constraint(k).terms) set_of_cell[term.cell] = into;
    }
    std::erase_if(sets, [](const Constraints& set) { return set.empty(); });
    for (Constraints& set : sets) std::sort(set.begin(), set.end());
    return sets;
  }

  Explained explained(const Constraints& constraints, std::size_t steps) {
    // A relation with an unknown figure in it says nothing.
    Constraints muted;
    std::set_difference(problem_.broken.begin(), problem_.broken.end(), constraints.begin(), constraints.end(),
                        std::back_inserter(muted));
    for (const std::uint32_t k : muted) problem_.problem.constraints[k].terms.push_back({nobody_, 1});
    Limits limits;
    limits.steps = std::min(steps, kMostSteps);
    limits.changes = std::clamp(constraints.size(), kLeastChanges, kMostChanges);
    std::size_t terms = 0;
    for (const std::uint32_t k : constraints) terms += constraint(k).terms.size();
    limits.blocks = terms <= kMostTermsOfBlocks && problem_.problem.cells.size() <= 10 * kMostTermsOfBlocks;
    Explained out = explain(problem_.problem, limits);
    for (const std::uint32_t k : muted) problem_.problem.constraints[k].terms.pop_back();
    budget_.charge(out.complete ? std::min(limits.steps, kStepsOfFound) : limits.steps);
    return out;
  }

  void search(Group& group, std::size_t sharing) {
    if (budget_.spent()) {
      group.explained.complete = false;
      return;
    }
    group.explained = explained(group.broken, std::max(budget_.share(sharing), kStepsOfFound));
  }

  // An explanation that changes a figure of another broken relation is no explanation of one group alone.
  void join_touched() {
    for (std::size_t at = 0; at < groups_.size(); ++at) {
      while (const std::size_t other = touched_by(at)) {
        Group& group = groups_[at];
        const Constraints before = group.broken;
        group.broken.insert(group.broken.end(), groups_[other - 1].broken.begin(), groups_[other - 1].broken.end());
        std::sort(group.broken.begin(), group.broken.end());
        Explained alone = std::exchange(group.explained, {});
        search(group, 1);
        if (group.explained.explanations.empty()) {
          group.broken = before;
          group.explained = std::move(alone);
          break;
        }
        groups_.erase(groups_.begin() + static_cast<std::ptrdiff_t>(other - 1));
        if (other - 1 < at) --at;
      }
    }
  }

  // Elsewhere the figures count that the proven cells should have: what was copied into one is no model for others.
  bool take_proven() {
    for (const Group& group : groups_) {
      if (!proven(group)) continue;
      for (const Change& change : group.explained.explanations.front().changes) {
        Cell& cell = problem_.problem.cells[change.cell];
        printed_.emplace_back(change.cell, std::exchange(cell.value, change.value));
      }
    }
    return !printed_.empty();
  }

  void search_again() {
    const auto count = static_cast<std::size_t>(
        std::count_if(groups_.begin(), groups_.end(), [](const Group& group) { return !proven(group); }));
    for (Group& group : groups_) {
      if (proven(group) || budget_.spent()) continue;
      Explained again = explained(group.broken, std::max(budget_.share(count), kStepsOfFound));
      if (!again.explanations.empty()) group.explained = std::move(again);
    }
    for (const auto& [cell, value] : printed_) problem_.problem.cells[cell].value = value;
  }

  // 1 + the index of another group whose relations the best explanation touches; 0 for none.
  std::size_t touched_by(std::size_t at) const {
    if (groups_[at].explained.explanations.empty()) return 0;
    std::set<std::uint32_t> changed;
    for (const Change& change : groups_[at].explained.explanations.front().changes) changed.insert(change.cell);
    for (std::size_t other = 0; other < groups_.size(); ++other) {
      if (other == at) continue;
      for (const std::uint32_t k : groups_[other].broken) {
        const auto& terms = constraint(k).terms;
        if (std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return changed.contains(term.cell); }))
          return other + 1;
      }
    }
    return 0;
  }

  // Without its widest relation a group may fall into parts that can be explained.
  void search_parts(std::size_t at) {
    Constraints rest = groups_[at].broken;
    if (rest.size() < 2 || budget_.spent()) return;
    const auto widest = std::max_element(rest.begin(), rest.end(), [&](std::uint32_t a, std::uint32_t b) {
      return constraint(a).terms.size() < constraint(b).terms.size();
    });
    const std::uint32_t left_out = *widest;
    rest.erase(widest);
    std::vector<Constraints> parts = connected(rest);
    std::vector<Group> found;
    for (Constraints& part : parts) {
      Group group{std::move(part), {}, false};
      search(group, parts.size());
      found.push_back(std::move(group));
    }
    const bool any = std::any_of(found.begin(), found.end(),
                                 [](const Group& group) { return !group.explained.explanations.empty(); });
    if (!any) return;
    groups_[at].broken = {left_out};
    std::move(found.begin(), found.end(), std::back_inserter(groups_));
  }

  BookProblem& problem_;
  Budget& budget_;
  std::uint32_t nobody_ = 0;
  std::vector<Group> groups_;
  std::vector<std::pair<std::uint32_t, std::int64_t>> printed_;  // of the cells that hold other values for now
};

}  // namespace

bool proven(const Group& group) {
  if (!group.whole || group.explained.explanations.empty()) return false;
  const std::vector<Verdict> all = verdicts(group.explained);
  const std::size_t first = group.explained.explanations.front().changes.size();
  return all.size() >= first &&
         std::all_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(first),
                     [](const Verdict& verdict) { return verdict.certainty == Certainty::proven; });
}

std::vector<Group> search_groups(BookProblem& problem, Budget& budget) { return GroupSearch(problem, budget).run(); }

}  // namespace raingan::locate
