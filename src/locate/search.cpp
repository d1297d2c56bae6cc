#include "locate/search.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "locate/attempt.hpp"
#include "locate/belief.hpp"
#include "locate/coincidence.hpp"
#include "locate/forces.hpp"
#include "locate/gathered.hpp"
#include "locate/pricing.hpp"
#include "locate/settlement.hpp"
#include "locate/slip_pairs.hpp"
#include "locate/state.hpp"

namespace raingan::locate {
namespace {

constexpr double kFirstBound = 32;
constexpr double kLastBound = 520;
constexpr std::size_t kBlockSteps = 3'000;      // for one belief in blocks
constexpr std::size_t kAllBlockSteps = 30'000;  // for all of them
constexpr std::size_t kMostPaired = 12;

class Search {
 public:
  Search(State& state, const Limits& limits)
      : state_(state),
        limits_(limits),
        pricing_(state),
        exchanges_(state),
        slip_pairs_(state),
        blocks_(limits.blocks ? blocks_of(state) : std::vector<Block>()),
        attempt_(state.problem().cells.size()),
        gathered_(state, pricing_, blocks_) {}

  // Bounds grow until something is found, then everything near the best is gathered.
  Explained run() {
    Explained out;
    out.broken = state_.broken();
    std::sort(out.broken.begin(), out.broken.end());
    for (double bound = kFirstBound; bound <= kLastBound && gathered_.empty() && !ended_; bound *= 1.6) sweep(bound);
    if (!gathered_.empty() && !ended_) {
      sweep(gathered_.best() + limits_.window);
      again_from_the_last();
    }
    out.complete = !ended_ && !gathered_.empty();
    out.explanations = gathered_.take(limits_.window);
    return out;
  }

 private:
  // What a relation asks of a cell depends on what was mended before: in the other order other values come up.
  void again_from_the_last() {
    last_first_ = true;
    bound_ = gathered_.best() + limits_.window;
    if (state_.broken().size() > 2) descend(0, 0);
  }

  // Blocks first: where one explains what many single errors would have to, the bound falls at once.
  void sweep(double bound) {
    for (std::size_t i = 0; i < blocks_.size(); ++i) believe({&blocks_[i]}, bound);
    for (std::size_t i = 0; i < std::min(blocks_.size(), kMostPaired); ++i) {
      for (std::size_t j = i + 1; j < std::min(blocks_.size(), kMostPaired); ++j) {
        if (apart(blocks_[i], blocks_[j])) believe({&blocks_[i], &blocks_[j]}, bound);
      }
    }
    bound_ = std::min(bound, gathered_.best() + limits_.window);
    descend(0, 0);
  }

  static bool apart(const Block& one, const Block& other) {
    return std::none_of(one.cells.begin(), one.cells.end(), [&](std::uint32_t cell) {
      return std::find(other.cells.begin(), other.cells.end(), cell) != other.cells.end();
    });
  }

  // With the blocks believed in, what else is wrong?
  void believe(const std::vector<const Block*>& blocks, double bound) {
    bound_ = std::min(bound, gathered_.best() + limits_.window);
    double bits = 0;
    for (const Block* block : blocks) bits += block->bits;
    if (bits > bound_ || ended_ || block_steps_ >= kAllBlockSteps) return;
    const Belief belief(state_, attempt_, pricing_, blocks);
    const std::size_t steps = std::exchange(steps_, limits_.steps - std::min(limits_.steps, kBlockSteps));
    const std::size_t from = steps_;
    pending_ = &belief.left_out();
    if (belief.possible()) descend(belief.bits(), attempt_.chosen.size());
    pending_ = nullptr;
    block_steps_ += steps_ - from + 1;
    steps_ = steps;
    ended_ = gathered_.size() > limits_.explanations;
  }

  void descend(double bits, std::size_t depth) {
    if (state_.broken().empty()) {
      whole(bits, depth);
      return;
    }
    if (depth == limits_.changes || bits + least_bits() > bound_ || ended_) return;
    const std::uint32_t target = narrowest();
    for (const Term& term : state_.constraint(target).terms) {
      if (attempt_.taken[term.cell] == 0) try_cell(term.cell, bits, depth);
    }
    if (depth + 2 <= limits_.changes) try_pairs(target, bits, depth);
  }

  // Nothing is broken any more, but for the relations of blocks.
  void whole(double bits, std::size_t depth) {
    if (pending_ != nullptr) {
      const std::vector<std::uint32_t>* pending = std::exchange(pending_, nullptr);
      const Settlement settlement(state_, attempt_, *pending);
      if (settlement.plausible()) descend(bits, depth);
      pending_ = pending;
      return;
    }
    gathered_.keep(attempt_, bound_);
    if (gathered_.size() > limits_.explanations) ended_ = true;
  }

  std::size_t least_changes() const { return (state_.broken().size() + state_.widest() - 1) / state_.widest(); }
  double least_bits() const { return static_cast<double>(least_changes()) * (kErrorBits + kCheapestSlip); }

  // Some cell of the broken constraint with the fewest cells must change.
  std::uint32_t narrowest() const {
    const auto rank = [&](std::uint32_t k) {
      return std::pair(state_.constraint(k).terms.size(), last_first_ ? ~k : k);
    };
    return *std::min_element(state_.broken().begin(), state_.broken().end(),
                             [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
  }

  void try_cell(std::uint32_t cell, double bits, std::size_t depth) {
    std::array<std::int64_t, 8> tried{};
    std::size_t count = 0;
    for (const Incidence& incidence : state_.of(cell)) {
      if (!state_.is_broken(incidence.constraint) || count == tried.size()) continue;
      const std::int64_t by = clearing(state_.residual(incidence.constraint), incidence.coefficient);
      const bool again = std::find(tried.begin(), tried.begin() + static_cast<std::ptrdiff_t>(count), by) !=
                         tried.begin() + static_cast<std::ptrdiff_t>(count);
      if (by == 0 || again) continue;
      tried[count++] = by;
      try_change(cell, by, bits, depth);
      if (limits_.blocks && bits + exchanges_.bits() <= bound_) try_exchanges(cell, by, incidence, bits, depth);
    }
  }

  void try_pairs(std::uint32_t target, double bits, std::size_t depth) {
    if (bits + 2 * (kErrorBits + kCheapestSlip) > bound_) return;
    for (const SlipPairs::Pair& pair : slip_pairs_.mending(target)) {
      const double with = bits + 2 * kErrorBits + pair.bits;
      if (attempt_.taken[pair.cells[0]] != 0 || attempt_.taken[pair.cells[1]] != 0) continue;
      if (with > bound_ || out_of_steps()) return;
      for (const std::size_t i : {0U, 1U}) {
        state_.change(pair.cells[i], pair.by[i]);
        attempt_.choose(pair.cells[i], pair.by[i], true);
      }
      if (with + least_bits() <= bound_) descend(with, depth + 2);
      for (const std::size_t i : {1U, 0U}) {
        attempt_.unchoose();
        state_.change(pair.cells[i], -pair.by[i]);
      }
    }
    ended_ = ended_ || slip_pairs_.exhausted();
  }

  bool out_of_steps() {
    ended_ = ended_ || ++steps_ > limits_.steps;
    return ended_;
  }

  void try_change(std::uint32_t cell, std::int64_t by, double bits, std::size_t depth) {
    if (out_of_steps()) return;
    const std::int64_t truth = state_.printed(cell) + by;
    if (truth < 0) return;
    state_.change(cell, by);
    const double rest = least_bits();
    if (bits + kErrorBits + kCheapestSlip + rest <= bound_) {
      const double with = bits + kErrorBits + pricing_.cheapest(cell, truth);
      if (with + rest <= bound_) {
        attempt_.choose(cell, by, true);
        descend(with, depth + 1);
        attempt_.unchoose();
      }
    }
    state_.change(cell, -by);
  }

  // Cells whose figure, put here, mends the relation, and which may hold this one's: one error, though two cells.
  void try_exchanges(std::uint32_t cell, std::int64_t by, const Incidence& mended, double bits, std::size_t depth) {
    const std::int64_t off = state_.constraint(mended.constraint).slack / std::abs(mended.coefficient);
    for (const std::uint32_t other : exchanges_.holding(state_.printed(cell) + by, off)) {
      const std::int64_t change = state_.printed(other) - state_.printed(cell);
      if (other == cell || attempt_.taken[other] != 0 || change == 0 || out_of_steps()) continue;
      const std::size_t broken = state_.broken().size();
      state_.change(cell, change);
      state_.change(other, -change);
      if (state_.broken().size() < broken && bits + exchanges_.bits() + least_bits() <= bound_) {
        attempt_.choose(cell, change, false);
        attempt_.choose(other, -change, false);
        attempt_.believed.push_back(
            Block{BlockKind::exchange, {std::min(cell, other), std::max(cell, other)}, exchanges_.bits()});
        descend(bits + exchanges_.bits(), depth + 1);
        attempt_.believed.pop_back();
        attempt_.unchoose();
        attempt_.unchoose();
      }
      state_.change(other, change);
      state_.change(cell, -change);
    }
  }

  State& state_;
  const Limits& limits_;
  Pricing pricing_;
  Exchanges exchanges_;
  SlipPairs slip_pairs_;
  const std::vector<Block> blocks_;
  Attempt attempt_;
  Gathered gathered_;
  const std::vector<std::uint32_t>* pending_ = nullptr;  // relations of the blocks' cells, left out for now
  double bound_ = kFirstBound;
  std::size_t steps_ = 0;
  std::size_t block_steps_ = 0;
  bool ended_ = false;
  bool last_first_ = false;
};

}  // namespace

Explained explain(const Problem& problem, const Limits& limits) {
  State state(problem);
  if (state.broken().empty()) return {};
  state.index();
  Explained out = Search(state, limits).run();
  for (Explanation& explanation : out.explanations) count_forces(state, explanation);
  if (out.complete) weigh_coincidences(state, out.explanations.front());
  return out;
}

}  // namespace raingan::locate
