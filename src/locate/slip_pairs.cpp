#include "locate/slip_pairs.hpp"

#include <algorithm>
#include <cstdlib>

#include "locate/slip.hpp"

namespace raingan::locate {
namespace {

constexpr std::size_t kMostPairsKept = 24;
constexpr std::size_t kMostCells = 64;

}  // namespace

const std::vector<SlipPairs::Slipped>& SlipPairs::slips_in(std::uint32_t k) {
  const auto [at, fresh] = slips_.try_emplace(k);
  if (!fresh) return at->second;
  std::vector<Slipped>& all = at->second;
  std::vector<Term> alone;
  for (const Term& term : state_.constraint(k).terms) {
    if (state_.of(term.cell).size() == 1) alone.push_back(term);
  }
  if (alone.size() < 2 || alone.size() > kMostCells) return all;
  for (const Term& term : alone) {
    const std::int64_t printed = state_.printed(term.cell);
    for (const std::int64_t truth : slipped_truths(printed)) {
      const std::int64_t by = truth - printed;
      all.push_back({term.coefficient * by, term.cell, by, slip_of(state_.problem(), term.cell, truth).bits});
    }
  }
  std::sort(all.begin(), all.end(),
            [](const Slipped& a, const Slipped& b) { return std::pair(a.shift, a.cell) < std::pair(b.shift, b.cell); });
  return all;
}

const std::vector<SlipPairs::Pair>& SlipPairs::mending(std::uint32_t k) {
  const std::int64_t residual = state_.residual(k);
  const auto [at, fresh] = found_.try_emplace({k, residual});
  std::vector<Pair>& pairs = at->second;
  if (!fresh || exhausted()) return pairs;
  const std::int64_t slack = state_.constraint(k).slack;
  const std::vector<Slipped>& slips = slips_in(k);
  looked_up_ += slips.size();
  std::map<std::array<std::uint32_t, 2>, Pair> cheapest;
  for (const Slipped& one : slips) {
    const std::int64_t wanted = -residual - one.shift;
    auto other = std::lower_bound(slips.begin(), slips.end(), wanted - slack,
                                  [](const Slipped& slip, std::int64_t shift) { return slip.shift < shift; });
    for (; other != slips.end() && other->shift <= wanted + slack && !exhausted(); ++other) {
      ++looked_up_;
      if (other->cell <= one.cell) continue;
      const Pair pair{{one.cell, other->cell}, {one.by, other->by}, one.bits + other->bits};
      const auto [known, first] = cheapest.try_emplace(pair.cells, pair);
      if (!first && pair.bits < known->second.bits) known->second = pair;
    }
  }
  for (const auto& [cells, pair] : cheapest) pairs.push_back(pair);
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.bits < b.bits; });
  if (pairs.size() > kMostPairsKept) pairs.resize(kMostPairsKept);
  return pairs;
}

}  // namespace raingan::locate
