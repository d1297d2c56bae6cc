#include "locate/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <utility>

#include "locate/forces.hpp"
#include "locate/state.hpp"

namespace raingan::locate {
namespace {

constexpr double kCheapestSlip = 2;  // bits; no slip of a figure of two digits or more costs less
constexpr double kFirstBound = 32;
constexpr double kLastBound = 520;
constexpr std::int64_t kWidestOffset = 12;
constexpr std::size_t kBlockSteps = 3'000;      // for one belief in blocks
constexpr std::size_t kAllBlockSteps = 30'000;  // for all of them
constexpr std::size_t kMostPaired = 12;

// A residual that rounding leaves is likelier small.
double rounding_bits(std::int64_t off) { return 0.4 * static_cast<double>(std::abs(off)); }

class Search {
 public:
  Search(State& state, const Limits& limits)
      : state_(state), limits_(limits), slips_(state.problem()), exchanges_(state) {
    taken_.assign(state.problem().cells.size(), 0);
    if (limits_.blocks) blocks_ = blocks_of(state_);
  }

  // Bounds grow until something is found, then everything near the best is gathered.
  Explained run() {
    Explained out;
    out.broken = state_.broken();
    std::sort(out.broken.begin(), out.broken.end());
    for (double bound = kFirstBound; bound <= kLastBound && found_.empty() && !ended_; bound *= 1.6) sweep(bound);
    if (!found_.empty() && !ended_) {
      sweep(best_ + limits_.window);
      again_from_the_last();
    }
    for (auto& [cells, explanation] : found_) {
      if (explanation.bits <= best_ + limits_.window) out.explanations.push_back(std::move(explanation));
    }
    std::sort(out.explanations.begin(), out.explanations.end(), before);
    out.complete = !ended_ && !found_.empty();
    return out;
  }

 private:
  // A change of one cell; of a cell of a block when `single` is not set.
  struct Choice {
    std::uint32_t cell;
    std::int64_t by;
    bool single = true;
  };

  static bool before(const Explanation& a, const Explanation& b) {
    if (a.bits != b.bits) return a.bits < b.bits;
    return std::lexicographical_compare(
        a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
        [](const Change& x, const Change& y) { return std::pair(x.cell, x.value) < std::pair(y.cell, y.value); });
  }

  // What a relation asks of a cell depends on what was mended before: in the other order other values come up.
  void again_from_the_last() {
    last_first_ = true;
    bound_ = best_ + limits_.window;
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
    bound_ = std::min(bound, best_ + limits_.window);
    descend(0, 0);
  }

  static bool apart(const Block& one, const Block& other) {
    return std::none_of(one.cells.begin(), one.cells.end(), [&](std::uint32_t cell) {
      return std::find(other.cells.begin(), other.cells.end(), cell) != other.cells.end();
    });
  }

  // The cells of the blocks change for nothing once they are believed in. What else is wrong is searched in the
  // relations without them; the others then say what should stand in them.
  void believe(std::vector<const Block*> blocks, double bound) {
    bound_ = std::min(bound, best_ + limits_.window);
    double bits = 0;
    for (const Block* block : blocks) bits += block->bits;
    if (bits > bound_ || ended_ || block_steps_ >= kAllBlockSteps) return;
    unsettled_.clear();
    for (const Block* block : blocks) {
      for (const std::uint32_t cell : block->cells) {
        unsettled_.push_back(cell);
        taken_[cell] = 1;
      }
    }
    std::vector<std::uint32_t> out;
    for (const std::uint32_t cell : unsettled_) {
      for (const Incidence& incidence : state_.of(cell)) {
        if (state_.left_out(incidence.constraint)) continue;
        state_.leave_out(incidence.constraint);
        out.push_back(incidence.constraint);
      }
    }
    const std::vector<std::uint32_t> cells = unsettled_;
    const std::size_t steps = std::exchange(steps_, limits_.steps - std::min(limits_.steps, kBlockSteps));
    const std::size_t from = steps_;
    for (const Block* block : blocks) believed_.push_back(*block);
    pending_ = &out;
    if (restore_spoilt(blocks, bits)) descend(bits, chosen_.size());
    while (!chosen_.empty()) {
      state_.change(chosen_.back().cell, -chosen_.back().by);
      unchoose();
    }
    pending_ = nullptr;
    believed_.clear();
    block_steps_ += steps_ - from + 1;
    steps_ = steps;
    ended_ = found_.size() > limits_.explanations;
    for (const std::uint32_t k : out) state_.take_back(k);
    for (const std::uint32_t cell : cells) taken_[cell] = 0;
    unsettled_.clear();
  }

  // What was spoilt after a line was copied is an error of its own.
  bool restore_spoilt(const std::vector<const Block*>& blocks, double& bits) {
    for (const Block* block : blocks) {
      for (const auto& [cell, value] : block->spoilt) {
        if (taken_[cell] != 0 || value < 0) return false;
        const std::int64_t by = value - state_.printed(cell);
        state_.change(cell, by);
        choose(cell, by, true);
        bits += kErrorBits + slips_.of(cell, value).bits;
      }
    }
    return true;
  }

  // With everything else explained: each cell of the blocks takes the value that a relation asks of it in which
  // all else is settled, the shortest relation first. Relations that reach no settled cell say nothing.
  void settle(double bits, std::size_t depth) {
    const std::size_t chosen = chosen_.size();
    const std::vector<std::uint32_t>* pending = std::exchange(pending_, nullptr);
    const std::vector<std::uint32_t> unsettled = unsettled_;
    bool possible = true;
    for (const Incidence* next = nullptr; possible;) {
      std::size_t at = 0;
      next = narrowest_ready(at);
      if (next == nullptr) break;
      const std::uint32_t cell = unsettled_[at];
      unsettled_.erase(unsettled_.begin() + static_cast<std::ptrdiff_t>(at));
      if (state_.within_slack(next->constraint)) continue;
      const std::int64_t by = clearing(state_.residual(next->constraint), next->coefficient);
      possible = state_.printed(cell) + by >= 0;
      state_.change(cell, by);
      chosen_.push_back({cell, by, false});
    }
    if (possible && chosen_.size() - chosen + unsettled_.size() >= 2) with_all_relations(*pending, bits, depth);
    while (chosen_.size() > chosen) {
      state_.change(chosen_.back().cell, -chosen_.back().by);
      chosen_.pop_back();
    }
    unsettled_ = unsettled;
    pending_ = pending;
  }

  void with_all_relations(const std::vector<std::uint32_t>& pending, double bits, std::size_t depth) {
    std::vector<std::uint32_t> back;
    for (const std::uint32_t k : pending) {
      const auto& terms = state_.constraint(k).terms;
      if (std::all_of(terms.begin(), terms.end(), [&](const Term& term) { return settled(term.cell); }))
        back.push_back(k);
    }
    for (const std::uint32_t k : back) state_.take_back(k);
    descend(bits, depth);
    for (const std::uint32_t k : back) state_.leave_out(k);
  }

  bool settled(std::uint32_t cell) const {
    return taken_[cell] == 0 || std::find(unsettled_.begin(), unsettled_.end(), cell) == unsettled_.end();
  }

  const Incidence* narrowest_ready(std::size_t& at) const {
    const Incidence* best = nullptr;
    for (std::size_t i = 0; i < unsettled_.size(); ++i) {
      for (const Incidence& incidence : state_.of(unsettled_[i])) {
        const auto& terms = state_.constraint(incidence.constraint).terms;
        if (best != nullptr && terms.size() >= state_.constraint(best->constraint).terms.size()) continue;
        const bool ready = std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
          return term.cell == unsettled_[i] || settled(term.cell);
        });
        if (!ready) continue;
        best = &incidence;
        at = i;
      }
    }
    return best;
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

  void descend(double bits, std::size_t depth) {
    if (state_.broken().empty()) {
      if (pending_ != nullptr) {
        settle(bits, depth);
      } else {
        keep();
      }
      return;
    }
    if (depth == limits_.changes || bits + least_bits() > bound_ || ended_) return;
    const std::uint32_t target = narrowest();
    for (const Term& term : state_.constraint(target).terms) {
      if (taken_[term.cell] == 0) try_cell(term.cell, bits, depth);
    }
  }

  void try_cell(std::uint32_t cell, double bits, std::size_t depth) {
    std::array<std::int64_t, 8> tried{};
    std::size_t count = 0;
    const std::span<const Incidence> incidences = state_.of(cell);
    for (const Incidence& incidence : incidences) {
      if (!state_.is_broken(incidence.constraint) || count == tried.size()) continue;
      const std::int64_t by = clearing(state_.residual(incidence.constraint), incidence.coefficient);
      const bool again = std::find(tried.begin(), tried.begin() + static_cast<std::ptrdiff_t>(count), by) !=
                         tried.begin() + static_cast<std::ptrdiff_t>(count);
      if (by == 0 || again) continue;
      tried[count++] = by;
      try_change(cell, by, bits, depth);
      if (limits_.blocks && bits + exchanges_.bits() <= bound_ && depth + 2 <= limits_.changes)
        try_exchanges(cell, by, incidence, bits, depth);
    }
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
      const double with = bits + kErrorBits + cheapest(cell, truth, offset_of(cell));
      if (with + rest <= bound_) {
        choose(cell, by, true);
        descend(with, depth + 1);
        unchoose();
      }
    }
    state_.change(cell, -by);
  }

  // Cells whose figure, put here, mends the relation, and which may hold this one's.
  void try_exchanges(std::uint32_t cell, std::int64_t by, const Incidence& mended, double bits, std::size_t depth) {
    const std::int64_t off = state_.constraint(mended.constraint).slack / std::abs(mended.coefficient);
    for (const std::uint32_t other : exchanges_.holding(state_.printed(cell) + by, off)) {
      const std::int64_t change = state_.printed(other) - state_.printed(cell);
      if (other == cell || taken_[other] != 0 || change == 0 || out_of_steps()) continue;
      const std::size_t broken = state_.broken().size();
      state_.change(cell, change);
      state_.change(other, -change);
      if (state_.broken().size() < broken && bits + exchanges_.bits() + least_bits() <= bound_) {
        choose(cell, change, false);
        choose(other, -change, false);
        believed_.push_back(
            Block{BlockKind::exchange, {std::min(cell, other), std::max(cell, other)}, exchanges_.bits()});
        descend(bits + exchanges_.bits(), depth + 2);
        believed_.pop_back();
        unchoose();
        unchoose();
      }
      state_.change(other, change);
      state_.change(cell, -change);
    }
  }

  void choose(std::uint32_t cell, std::int64_t by, bool single) {
    chosen_.push_back({cell, by, single});
    taken_[cell] = 1;
  }
  void unchoose() {
    taken_[chosen_.back().cell] = 0;
    chosen_.pop_back();
  }

  // How far the true value may be from the one that clears a residual exactly.
  std::int64_t offset_of(std::uint32_t cell) const {
    std::int64_t offset = kWidestOffset;
    for (const Incidence& incidence : state_.of(cell)) {
      offset = std::min(offset, 2 * state_.constraint(incidence.constraint).slack / std::abs(incidence.coefficient));
    }
    return offset;
  }

  double cheapest(std::uint32_t cell, std::int64_t truth, std::int64_t offset) {
    double bits = slips_.of(cell, truth).bits;
    for (std::int64_t by = -offset; by <= offset; ++by) {
      if (by != 0 && truth + by >= 0 && truth + by != state_.printed(cell))
        bits = std::min(bits, slips_.of(cell, truth + by).bits + rounding_bits(by));
    }
    return bits;
  }

  void keep() {
    Explanation explanation;
    for (const Block& block : believed_) explanation.bits += block.bits;
    explanation.bits += chance_bits();
    explanation.plain_bits = explanation.bits;
    for (Choice& choice : chosen_) {
      const std::int64_t off = choice.single ? best_offset(choice) : 0;
      state_.change(choice.cell, off);
      Change change;
      change.cell = choice.cell;
      change.value = state_.printed(choice.cell) + choice.by + off;
      change.slip = slips_.of(change.cell, change.value);
      if (choice.single) {
        explanation.bits += kErrorBits + change.slip.bits + rounding_bits(off);
        explanation.plain_bits += kErrorBits + change.slip.plain_bits;
      }
      explanation.changes.push_back(change);
      offsets_.push_back(off);
    }
    for (std::size_t i = 0; i < chosen_.size(); ++i) state_.change(chosen_[i].cell, -offsets_[i]);
    offsets_.clear();
    // Cells of a block that no relation reaches are wrong all the same.
    for (const std::uint32_t cell : unsettled_) {
      explanation.changes.push_back({cell, state_.printed(cell), {}, false, 0});
    }
    if (explanation.bits <= bound_ + 1e-9) remember(std::move(explanation));
  }

  // Lines that are alike though neither is believed to be a copy are alike by chance.
  double chance_bits() const {
    double bits = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const Block& one = blocks_[i];
      const bool first = one.pair >= 0 && (i == 0 || blocks_[i - 1].pair != one.pair);
      if (first && std::none_of(believed_.begin(), believed_.end(), [&](const Block& b) { return b.pair == one.pair; }))
        bits += one.chance_bits;
    }
    return bits;
  }

  void remember(Explanation explanation) {
    for (const Block& block : believed_) {
      if (explanation.block) {
        explanation.others.push_back(block);
      } else {
        explanation.block = block;
      }
    }
    std::sort(explanation.changes.begin(), explanation.changes.end(),
              [](const Change& a, const Change& b) { return a.cell < b.cell; });
    std::vector<std::uint32_t> cells;
    for (const Change& change : explanation.changes) cells.push_back(change.cell);
    best_ = std::min(best_, explanation.bits);
    const auto [at, fresh] = found_.try_emplace(std::move(cells), explanation);
    if (!fresh && explanation.bits < at->second.bits) at->second = std::move(explanation);
    if (found_.size() > limits_.explanations) ended_ = true;
  }

  // The cheapest value near the one that was chosen with which every relation still holds.
  std::int64_t best_offset(const Choice& choice) {
    const std::int64_t truth = state_.printed(choice.cell) + choice.by;
    const std::int64_t offset = offset_of(choice.cell);
    std::int64_t best = 0;
    double bits = slips_.of(choice.cell, truth).bits;
    for (std::int64_t by = -offset; by <= offset; ++by) {
      if (by == 0 || truth + by < 0 || by == -choice.by || !still_holds(choice.cell, by)) continue;
      const double with = slips_.of(choice.cell, truth + by).bits + rounding_bits(by);
      if (with < bits) {
        bits = with;
        best = by;
      }
    }
    return best;
  }

  bool still_holds(std::uint32_t cell, std::int64_t by) const {
    const auto incidences = state_.of(cell);
    return std::all_of(incidences.begin(), incidences.end(), [&](const Incidence& incidence) {
      return state_.left_out(incidence.constraint) ||
             state_.within_slack(incidence.constraint, incidence.coefficient * by);
    });
  }

  State& state_;
  const Limits& limits_;
  Slips slips_;
  Exchanges exchanges_;
  std::vector<Block> blocks_;
  std::vector<Choice> chosen_;
  std::vector<std::int64_t> offsets_;
  std::vector<char> taken_;  // chosen, or of a block that is believed in
  std::vector<Block> believed_;
  std::vector<std::uint32_t> unsettled_;                 // cells of the blocks without a value yet
  const std::vector<std::uint32_t>* pending_ = nullptr;  // relations of the blocks' cells, left out for now
  std::map<std::vector<std::uint32_t>, Explanation> found_;
  double best_ = 1e9;
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
  return out;
}

}  // namespace raingan::locate
