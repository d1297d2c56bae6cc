#include "locate/mending_weight.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace raingan::locate {
namespace {

constexpr std::size_t kMostErrors = 3;
constexpr std::size_t kMostTrials = 20'000;  // in all weighings; some 2 ms

double bits_of(std::size_t choices) { return std::log2(static_cast<double>(choices)); }

}  // namespace

MendingWeight::MendingWeight(State& state, std::size_t errors)
    : state_(state),
      pricing_(state),
      error_bits_(std::clamp(bits_of(state.problem().cells.size()) - bits_of(errors + 1), 0.0, kErrorBits)),
      exchange_bits_(error_bits_ + bits_of(state.problem().cells.size())) {}

void MendingWeight::prepare() {
  const std::vector<Cell>& cells = state_.problem().cells;
  by_value_.reserve(cells.size());
  for (std::uint32_t cell = 0; cell < cells.size(); ++cell) {
    if (cells[cell].known) by_value_.push_back({cells[cell].value, cell});
  }
  std::sort(by_value_.begin(), by_value_.end());
}

double MendingWeight::of_mending(std::vector<char>& taken, double bound) {
  taken_ = &taken;
  bound_ = bound;
  weight_ = std::exp2(-bound);
  descend(0, 0);
  return weight_;
}

bool MendingWeight::ended() const { return steps_ > kMostTrials; }

double MendingWeight::least_bits() const {
  const std::size_t broken = state_.broken().size();
  const std::size_t singles = (broken + state_.widest() - 1) / state_.widest();
  const std::size_t exchanges = (broken + 2 * state_.widest() - 1) / (2 * state_.widest());
  return std::min(static_cast<double>(singles) * (error_bits_ + kCheapestSlip),
                  static_cast<double>(exchanges) * exchange_bits_);
}

void MendingWeight::descend(double bits, std::size_t depth) {
  if (state_.broken().empty()) {
    weight_ += std::exp2(-bits);
    return;
  }
  if (depth == kMostErrors || bits + least_bits() > bound_) return;
  const std::uint32_t target =
      *std::min_element(state_.broken().begin(), state_.broken().end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(state_.constraint(a).terms.size(), a) < std::pair(state_.constraint(b).terms.size(), b);
      });
  const std::int64_t residual = state_.residual(target);
  for (const Term& term : state_.constraint(target).terms) {
    if ((*taken_)[term.cell] != 0) continue;
    const std::int64_t by = clearing(residual, term.coefficient);
    single(term.cell, by, bits, depth);
    exchanges(term.cell, by, state_.constraint(target).slack / std::abs(term.coefficient), bits, depth);
  }
}

void MendingWeight::single(std::uint32_t cell, std::int64_t by, double bits, std::size_t depth) {
  // The last error must mend all that is left.
  const bool last = depth + 1 == kMostErrors || bits + 2 * (error_bits_ + kCheapestSlip) > bound_;
  if (last && state_.of(cell).size() < state_.broken().size()) return;
  const std::int64_t truth = state_.printed(cell) + by;
  if (truth < 0 || by == 0 || ++steps_ > kMostTrials) return;
  state_.change(cell, by);
  const double rest = bits + error_bits_ + least_bits();
  if ((!last || state_.broken().empty()) && rest + kCheapestSlip <= bound_) {
    const double slip = pricing_.cheapest(cell, truth);
    (*taken_)[cell] = 1;
    if (rest + slip <= bound_) descend(bits + error_bits_ + slip, depth + 1);
    (*taken_)[cell] = 0;
  }
  state_.change(cell, -by);
}

void MendingWeight::exchanges(std::uint32_t cell, std::int64_t by, std::int64_t off, double bits, std::size_t depth) {
  if (bits + exchange_bits_ > bound_) return;
  const std::int64_t value = state_.printed(cell) + by;
  for (auto at = std::lower_bound(by_value_.begin(), by_value_.end(), std::pair(value - off, std::uint32_t{0}));
       at != by_value_.end() && at->first <= value + off; ++at) {
    const std::int64_t change = at->first - state_.printed(cell);
    if ((*taken_)[at->second] != 0 || change == 0 || ++steps_ > kMostTrials) continue;
    state_.change(cell, change);
    state_.change(at->second, -change);
    (*taken_)[cell] = (*taken_)[at->second] = 1;
    descend(bits + exchange_bits_, depth + 1);
    (*taken_)[cell] = (*taken_)[at->second] = 0;
    state_.change(at->second, change);
    state_.change(cell, -change);
  }
}

}  // namespace raingan::locate
