#include "locate/gathered.hpp"

#include <algorithm>
#include <utility>

namespace raingan::locate {
namespace {

bool before(const Explanation& a, const Explanation& b) {
  if (a.bits != b.bits) return a.bits < b.bits;
  return std::lexicographical_compare(
      a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
      [](const Change& x, const Change& y) { return std::pair(x.cell, x.value) < std::pair(y.cell, y.value); });
}

}  // namespace

void Gathered::keep(const Attempt& attempt, double bound) {
  Explanation explanation;
  for (const Block& block : attempt.believed) explanation.bits += block.bits;
  explanation.bits += chance_bits(attempt);
  explanation.plain_bits = explanation.bits;
  std::vector<std::int64_t> offsets;
  std::vector<std::uint32_t> cells;
  for (const Choice& choice : attempt.chosen) {
    const std::int64_t off = choice.single ? pricing_.best_offset(choice) : 0;
    state_.change(choice.cell, off);
    Change change;
    change.cell = choice.cell;
    change.value = state_.printed(choice.cell) + choice.by + off;
    change.slip = pricing_.slip_of(change.cell, change.value);
    if (choice.single) {
      explanation.bits += kErrorBits + change.slip.bits;
      explanation.plain_bits += kErrorBits + change.slip.plain_bits;
    }
    explanation.changes.push_back(change);
    offsets.push_back(off);
    cells.push_back(change.cell);
  }
  explanation.bits += pricing_.rounding_bits(cells);
  for (std::size_t i = 0; i < offsets.size(); ++i) state_.change(attempt.chosen[i].cell, -offsets[i]);
  // Cells of a block that no relation reaches are wrong all the same.
  for (const std::uint32_t cell : attempt.unsettled) {
    explanation.changes.push_back({cell, state_.printed(cell), {}, false, 0});
  }
  if (explanation.bits <= bound + 1e-9) remember(std::move(explanation), attempt);
}

// Lines that are alike though neither is believed to be a copy are alike by chance.
double Gathered::chance_bits(const Attempt& attempt) const {
  double bits = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const Block& one = blocks_[i];
    const bool first = one.pair >= 0 && (i == 0 || blocks_[i - 1].pair != one.pair);
    if (first && std::none_of(attempt.believed.begin(), attempt.believed.end(),
                              [&](const Block& b) { return b.pair == one.pair; }))
      bits += one.chance_bits;
  }
  return bits;
}

void Gathered::remember(Explanation explanation, const Attempt& attempt) {
  for (const Block& block : attempt.believed) {
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
}

std::vector<Explanation> Gathered::take(double window) {
  std::vector<Explanation> all;
  for (auto& [cells, explanation] : found_) {
    if (explanation.bits <= best_ + window) all.push_back(std::move(explanation));
  }
  std::sort(all.begin(), all.end(), before);
  found_.clear();
  return all;
}

}  // namespace raingan::locate
