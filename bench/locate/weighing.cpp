#include "weighing.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace raingan::bench {
namespace {

constexpr double kNarrow = 40;      // values of a cell that are gone through one by one
constexpr double kNear = 1.0 / 32;  // of the least probability that matters

std::vector<std::size_t> without(std::vector<std::size_t> all, std::size_t place) {
  all.erase(all.begin() + static_cast<std::ptrdiff_t>(place));
  return all;
}

}  // namespace

bool WrongCells::has(std::uint32_t cell) const {
  return std::find(singles.begin(), singles.end(), cell) != singles.end() ||
         std::any_of(fixed.begin(), fixed.end(), [&](const auto& change) { return change.first == cell; });
}

double Weighing::of(const WrongCells& wrong, double least, std::vector<std::uint32_t>& against) {
  against.clear();
  std::vector<std::uint32_t> cells = wrong.singles;
  for (const auto& [cell, by] : wrong.fixed) cells.push_back(cell);
  cells.insert(cells.end(), free_.begin(), free_.end());
  const Unknowns unknowns(table_, cells);
  std::vector<Bounds> bounds = unknowns.unbounded();
  for (std::size_t i = 0; i < wrong.fixed.size(); ++i) {
    const auto by = static_cast<double>(wrong.fixed[i].second);
    bounds[wrong.singles.size() + i] = {by, by};
  }
  if (!unknowns.narrow(bounds, &against)) return 0;
  double all = 1;
  double greatest = 1;
  for (const std::uint32_t cell : wrong.singles) greatest *= table_.greatest(cell);
  for (const Members& members : unknowns.parts()) {
    if (all > 0) all *= part(unknowns, bounds, members, wrong.singles.size(), least / greatest);
  }
  return all;
}

double Weighing::part(const Unknowns& unknowns, const std::vector<Bounds>& bounds, const Members& members,
                      std::size_t singles, double least) {
  Members own;
  std::vector<std::int64_t> key;
  for (const std::size_t member : members) {
    key.push_back(unknowns.cells()[member]);
    if (member < singles) {
      own.push_back(member);
    } else if (bounds[member].width() == 0) {
      key.push_back(-1 - static_cast<std::int64_t>(bounds[member].low));
    }
  }
  if (own.empty()) return unknowns.rounding(bounds, members);
  std::sort(key.begin(), key.end());
  // The other parts are taken to have their greatest probability.
  const double own_least = own.size() < 3 ? 0 : kNear * least * greatest_of(unknowns, own);
  const auto [at, fresh] = known_.try_emplace(std::move(key), 0, own_least);
  if (!fresh && at->second.second <= own_least) return at->second.first;
  at->second.second = own_least;
  if (own.size() == members.size() && one_relation(unknowns, own)) {
    const PrintedTable::Use use = table_.uses(unknowns.cells()[own.front()]).front();
    const std::int64_t slack = table_.slack(use.constraint);
    const std::int64_t residual = table_.residual(use.constraint);
    at->second.first = sum_of_one(unknowns, -slack - residual, slack - residual, own, {}, own_least);
  } else {
    at->second.first = sum(unknowns, bounds, members, own, {}, own_least);
  }
  return at->second.first;
}

double Weighing::greatest_of(const Unknowns& unknowns, const Members& members) {
  double all = 1;
  for (const std::size_t member : members) all *= table_.greatest(unknowns.cells()[member]);
  return all;
}

bool Weighing::one_relation(const Unknowns& unknowns, const Members& members) const {
  const std::uint32_t first = table_.uses(unknowns.cells()[members.front()]).front().constraint;
  return std::all_of(members.begin(), members.end(), [&](std::size_t member) {
    const auto& uses = table_.uses(unknowns.cells()[member]);
    return uses.size() == 1 && uses.front().constraint == first && std::abs(uses.front().coefficient) == 1;
  });
}

bool Weighing::excluded(std::uint32_t cell, std::int64_t by, std::size_t place, const Members& indefinite) {
  if (by == 0 || table_.value(cell) + by < 0) return true;
  if (std::find(indefinite.begin(), indefinite.end(), place) == indefinite.end()) return false;
  const auto& definite = table_.definite(cell);
  return std::binary_search(definite.begin(), definite.end(), by);
}

// With one figure open all definite slips are tried; with more the rare ones are left out.
const std::vector<std::int64_t>& Weighing::tried(std::uint32_t cell, std::size_t open) {
  return open <= 2 ? table_.definite(cell) : table_.frequent(cell);
}

double Weighing::sum_of_one(const Unknowns& unknowns, std::int64_t low, std::int64_t high, const Members& left,
                            const Members& indefinite, double least) {
  double all = 0;
  Members earlier = indefinite;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const std::uint32_t cell = unknowns.cells()[left[i]];
    const std::int64_t sign = table_.uses(cell).front().coefficient;
    if (left.size() == 1) {
      const std::int64_t from = sign > 0 ? low : -high;
      const std::int64_t to = sign > 0 ? high : -low;
      for (std::int64_t by = from; by <= to && step(); ++by) {
        if (excluded(cell, by, left[i], indefinite)) continue;
        const std::int64_t off = sign * by - (low + high) / 2;
        all += table_.probability(cell, by) * table_.rounding(table_.uses(cell).front().constraint, off);
      }
      return all;
    }
    const Members rest = without(left, i);
    const double most = greatest_of(unknowns, rest);
    for (const std::int64_t by : tried(cell, left.size())) {
      if (!step()) return all;
      if (excluded(cell, by, left[i], indefinite)) continue;
      const double own = table_.probability(cell, by);
      if (own * most >= least)
        all += own * sum_of_one(unknowns, low - sign * by, high - sign * by, rest, earlier, least / own);
    }
    earlier.push_back(left[i]);
  }
  return all;
}

double Weighing::sum(const Unknowns& unknowns, const std::vector<Bounds>& bounds, const Members& part,
                     const Members& left, const Members& indefinite, double least) {
  if (left.empty()) return unknowns.rounding(bounds, part);
  const auto narrowest = static_cast<std::size_t>(
      std::min_element(left.begin(), left.end(),
                       [&](std::size_t a, std::size_t b) { return bounds[a].width() < bounds[b].width(); }) -
      left.begin());
  double all = 0;
  const auto with = [&](std::size_t place, std::int64_t by, const Members& apart) {
    const std::uint32_t cell = unknowns.cells()[left[place]];
    const Bounds& own = bounds[left[place]];
    const auto exact = static_cast<double>(by);
    if (exact < own.low || exact > own.high || excluded(cell, by, left[place], indefinite)) return;
    const double probability = table_.probability(cell, by);
    if (probability == 0 || probability * greatest_of(unknowns, without(left, place)) < least) return;
    std::vector<Bounds> fixed = bounds;
    fixed[left[place]] = {exact, exact};
    if (unknowns.narrow(fixed))
      all += probability * sum(unknowns, fixed, part, without(left, place), apart, least / probability);
  };
  if (bounds[left[narrowest]].width() <= kNarrow) {
    const auto high = static_cast<std::int64_t>(bounds[left[narrowest]].high);
    for (auto by = static_cast<std::int64_t>(bounds[left[narrowest]].low); by <= high && step(); ++by)
      with(narrowest, by, indefinite);
    return all;
  }
  Members earlier = indefinite;
  for (std::size_t i = 0; i < left.size(); ++i) {
    for (const std::int64_t by : tried(unknowns.cells()[left[i]], left.size())) {
      if (!step()) return all;
      with(i, by, earlier);
    }
    earlier.push_back(left[i]);
  }
  return all;
}

}  // namespace raingan::bench
