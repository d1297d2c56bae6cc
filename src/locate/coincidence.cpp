#include "locate/coincidence.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "locate/mending_weight.hpp"

namespace raingan::locate {
namespace {

constexpr double kCountedBits = 26;  // what is further off than this is not counted: sixty of them make 1 in a million

class Coincidences {
 public:
  Coincidences(State& state, Explanation& explanation)
      : state_(state),
        explanation_(explanation),
        weight_(state, explanation.changes.size()),
        taken_(state.problem().cells.size(), 0) {}

  void weigh() {
    if (std::none_of(explanation_.changes.begin(), explanation_.changes.end(), agreed)) return;
    weight_.prepare();
    for (const Change& change : explanation_.changes) put(change, 1);
    for (Change& change : explanation_.changes) {
      if (!agreed(change)) continue;
      const Changes alone = partners(change);
      const Changes alike = equals(change);
      change.coincidence_bits = bits_without(change, alone);
      if (alike != alone) change.coincidence_bits = std::min(change.coincidence_bits, bits_without(change, alike));
      change.coincidence_bits = std::min({change.coincidence_bits, bits_of_rest(change, &Cell::row, &Cell::column),
                                          bits_of_rest(change, &Cell::column, &Cell::row)});
    }
    for (const Change& change : explanation_.changes) put(change, -1);
  }

 private:
  using Changes = std::vector<const Change*>;

  static bool agreed(const Change& change) { return change.forced_by >= 2; }

  std::int64_t size_of(const Change& change) const { return change.value - state_.printed(change.cell); }

  void put(const Change& change, int sign) {
    if (!change.told) return;
    state_.change(change.cell, sign * size_of(change));
    taken_[change.cell] = sign > 0 ? 1 : 0;
  }

  const Block* block_of(const Change& change) const {
    const auto has = [&](const Block& block) {
      return std::find(block.cells.begin(), block.cells.end(), change.cell) != block.cells.end();
    };
    if (explanation_.block && has(*explanation_.block)) return &*explanation_.block;
    const auto other = std::find_if(explanation_.others.begin(), explanation_.others.end(), has);
    return other == explanation_.others.end() ? nullptr : &*other;
  }

  using Place = std::uint32_t Cell::*;

  const Cell& at(std::uint32_t cell) const { return state_.problem().cells[cell]; }

  // The change itself, with the one that it is exchanged for.
  Changes partners(const Change& change) const {
    Changes all;
    const Block* block = block_of(change);
    for (const Change& other : explanation_.changes) {
      const bool exchanged = block != nullptr && block->kind == BlockKind::exchange && block_of(other) == block;
      if (&other == &change || exchanged) all.push_back(&other);
    }
    return all;
  }

  // With all changes by as much: what looks like them may look like all at once.
  Changes equals(const Change& change) const {
    Changes all;
    for (const Change& other : explanation_.changes) {
      if (other.told && std::abs(std::abs(size_of(other)) - std::abs(size_of(change))) <= kSameValue)
        all.push_back(&other);
    }
    return all;
  }

  double price_of(const Changes& changes) const {
    double bits = 0;
    std::size_t exchanged = 0;
    for (const Change* change : changes) {
      const Block* block = block_of(*change);
      if (block == nullptr) bits += weight_.error_bits() + change->slip.bits;
      exchanged += block != nullptr && block->kind == BlockKind::exchange ? 1 : 0;
    }
    return bits + weight_.exchange_bits() * static_cast<double>(exchanged) / 2;
  }

  // How much heavier the changes are than all ways to do without the first of them.
  double bits_without(const Change& change, const Changes& changes) {
    for (const Change* one : changes) put(*one, -1);
    taken_[change.cell] = 1;
    const double price = price_of(changes);
    const double weight = weight_.of_mending(taken_, price + kCountedBits);
    for (const Change* one : changes) put(*one, 1);
    // What could not be counted to its end is no proof.
    return weight_.ended() ? 0 : -std::log2(weight) - price;
  }

  // The change of the cell that has this one's figure and gets its own; null for none.
  const Change* exchanged_with(const Change& change, Place across) const {
    const auto other = std::find_if(explanation_.changes.begin(), explanation_.changes.end(), [&](const Change& one) {
      return one.told && one.cell != change.cell && same_line(at(one.cell), at(change.cell), across) &&
             std::abs(one.value - state_.printed(change.cell)) <= kSameValue &&
             std::abs(change.value - state_.printed(one.cell)) <= kSameValue;
    });
    return other == explanation_.changes.end() ? nullptr : &*other;
  }

  // Two lines that are exchanged as a whole show nowhere: to exchange some of their figures looks like exchanging all
  // the others.
  double bits_of_rest(const Change& change, Place line, Place across) {
    const Change* with = exchanged_with(change, across);
    if (with == nullptr) return kCountedBits;
    const Cell& own = at(change.cell);
    const Cell& partner = at(with->cell);
    Changes exchanged;
    for (const Change& other : explanation_.changes) {
      const bool here = same_line(at(other.cell), own, line) || same_line(at(other.cell), partner, line);
      if (here && exchanged_with(other, across) != nullptr) exchanged.push_back(&other);
    }
    const double price = price_of(exchanged);
    const std::vector<std::uint32_t> rest = unlike(own, partner, line, across);
    const double bits = weight_.exchange_bits() * static_cast<double>(rest.size()) / 2;
    if (bits > price + kCountedBits) return kCountedBits;
    for (const Change* one : exchanged) put(*one, -1);
    exchange_all(rest, 1);
    const bool holds = state_.broken().empty();
    exchange_all(rest, -1);
    for (const Change* one : exchanged) put(*one, 1);
    return holds ? bits - price : kCountedBits;
  }

  // Pairs of cells in the two lines whose figures differ and do not change.
  std::vector<std::uint32_t> unlike(const Cell& one, const Cell& other, Place line, Place across) const {
    const std::vector<Cell>& cells = state_.problem().cells;
    std::vector<std::uint32_t> pairs;
    for (std::uint32_t i = 0; i < cells.size(); ++i) {
      if (!same_line(cells[i], one, line) || taken_[i] != 0) continue;
      for (std::uint32_t j = 0; j < cells.size(); ++j) {
        if (!same_line(cells[j], other, line) || !same_line(cells[i], cells[j], across)) continue;
        if (taken_[j] == 0 && cells[i].value != cells[j].value) pairs.insert(pairs.end(), {i, j});
      }
    }
    return pairs;
  }

  void exchange_all(const std::vector<std::uint32_t>& pairs, int sign) {
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
      const std::int64_t by = sign * (state_.printed(pairs[i + 1]) - state_.printed(pairs[i]));
      state_.change(pairs[i], by);
      state_.change(pairs[i + 1], -by);
    }
  }

  State& state_;
  Explanation& explanation_;
  MendingWeight weight_;
  std::vector<char> taken_;
};

}  // namespace

void weigh_coincidences(State& state, Explanation& explanation) { Coincidences(state, explanation).weigh(); }

}  // namespace raingan::locate
