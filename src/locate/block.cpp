#include "locate/block.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <set>

#include "locate/slip.hpp"

namespace raingan::locate {
namespace {

constexpr double kBlockShareBits = 5;  // such an error is one in thirty of all
constexpr std::size_t kLeastEqual = 3;
constexpr std::size_t kMostBlocks = 48;
constexpr std::size_t kMostPairs = 2'000;
constexpr double kLeastTelling = 6;     // bits in the figures of a line; small figures are equal by chance
constexpr double kMostChanceBits = 10;  // one pair of lines in a thousand is alike and right

double block_bits(std::size_t choices) {
  return kErrorBits + kBlockShareBits + std::log2(static_cast<double>(std::max<std::size_t>(1, choices)));
}

// Known cells of the broken constraints, each once.
std::vector<std::uint32_t> touched_cells(const State& state) {
  std::vector<std::uint32_t> cells;
  for (const std::uint32_t k : state.broken()) {
    for (const Term& term : state.constraint(k).terms) cells.push_back(term.cell);
  }
  std::sort(cells.begin(), cells.end());
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  return cells;
}

class Suggestions {
 public:
  explicit Suggestions(const State& state) : state_(state), touched_(touched_cells(state)) {}

  std::vector<Block> all() {
    if (state_.broken().size() >= 2) {
      copies();
      shifts();
    }
    return std::move(blocks_);
  }

 private:
  using Line = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // place in the line, cell

  const Cell& cell(std::uint32_t index) const { return state_.problem().cells[index]; }

  void add(BlockKind kind, std::vector<std::uint32_t> cells, std::size_t choices) {
    if (blocks_.size() < kMostBlocks) blocks_.push_back(Block{kind, std::move(cells), block_bits(choices)});
  }

  // Two equal figures that are touched, in one column (or in one row, side by side), point to equal lines.
  void copies() {
    std::vector<std::uint32_t> order = touched_;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::pair(cell(a).value, a) < std::pair(cell(b).value, b);
    });
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (cell(order[i]).value == 0) continue;
      for (std::size_t j = i + 1; j < order.size() && cell(order[j]).value == cell(order[i]).value; ++j) {
        if (++pairs > kMostPairs) return;
        if (!equal_by_rule(order[i], order[j])) compare(cell(order[i]), cell(order[j]));
      }
    }
  }

  // A relation wants the two to be equal: the total of one month is the total of all.
  bool equal_by_rule(std::uint32_t one, std::uint32_t other) const {
    const auto incidences = state_.of(one);
    return std::any_of(incidences.begin(), incidences.end(), [&](const Incidence& incidence) {
      const auto& terms = state_.constraint(incidence.constraint).terms;
      return terms.size() == 2 && terms[0].coefficient == -terms[1].coefficient &&
             (terms[0].cell == other || terms[1].cell == other);
    });
  }

  void compare(const Cell& one, const Cell& other) {
    if (one.table != other.table) return;
    const bool rows = one.column == other.column;
    const bool columns = one.row == other.row && (one.column + 1 == other.column || other.column + 1 == one.column);
    if (!rows && !columns) return;
    const auto lines = rows ? std::minmax(one.row, other.row) : std::minmax(one.column, other.column);
    if (!compared_.insert({rows, one.table, lines.first, lines.second}).second) return;
    Line first = line_of(one.table, rows, lines.first);
    Line second = line_of(one.table, rows, lines.second);
    // A total row may have figures in some columns only.
    keep_shared(first, second);
    keep_shared(second, first);
    const double telling = alike_by(first, second);
    if (telling < kLeastTelling) return;
    add_copy(first, second, rows, telling);
    add_copy(second, first, rows, telling);
    ++pairs_;
  }

  void add_copy(const Line& copy, const Line& source, bool rows, double telling) {
    Block block{rows ? BlockKind::row_copy : BlockKind::column_copy, {}, 0};
    for (std::size_t i = 0; i < copy.size(); ++i) {
      block.cells.push_back(copy[i].second);
      const std::int64_t copied = cell(copy[i].second).value;
      if (copied != cell(source[i].second).value) block.spoilt.push_back({source[i].second, copied});
    }
    block.bits = block_bits(rows ? rows_of(cell(block.cells.front()).table) : 2);
    block.chance_bits = std::min(kMostChanceBits, telling);
    block.pair = pairs_;
    if (blocks_.size() < kMostBlocks) blocks_.push_back(std::move(block));
  }

  Line line_of(std::uint32_t table, bool rows, std::uint32_t at) const {
    Line line;
    for (std::uint32_t i = 0; i < state_.problem().cells.size(); ++i) {
      const Cell& one = cell(i);
      if (one.known && one.table == table && (rows ? one.row : one.column) == at)
        line.push_back({rows ? one.column : one.row, i});
    }
    std::sort(line.begin(), line.end());
    return line;
  }

  static void keep_shared(Line& line, const Line& other) {
    std::erase_if(line, [&](const auto& own) {
      return std::none_of(other.begin(), other.end(), [&](const auto& one) { return one.first == own.first; });
    });
  }

  // The bits in the figures that both lines have; 0 unless all are the same. In a long line one in eight may have
  // been spoilt since.
  double alike_by(const Line& one, const Line& other) const {
    if (one.size() < kLeastEqual) return 0;
    std::size_t unlike = 0;
    double bits = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
      const std::int64_t value = cell(one[i].second).value;
      if (value == cell(other[i].second).value) {
        bits += std::log2(1 + std::abs(static_cast<double>(value)));
      } else if (++unlike > std::max<std::size_t>(1, one.size() / 8)) {
        return 0;
      }
    }
    return bits / 2;  // totals repeat what their parts tell
  }

  std::size_t rows_of(std::uint32_t table) const {
    std::uint32_t rows = 0;
    for (const Cell& one : state_.problem().cells) {
      if (one.table == table) rows = std::max(rows, one.row + 1);
    }
    return rows;
  }

  // Some broken constraint asks for `value` in the cell, if every other cell in it is right.
  bool asks(std::uint32_t index, std::int64_t value) const {
    for (const Incidence& incidence : state_.of(index)) {
      if (!state_.is_broken(incidence.constraint)) continue;
      if (cell(index).value + clearing(state_.residual(incidence.constraint), incidence.coefficient) == value)
        return true;
    }
    return false;
  }

  // Runs of cells of a column in which each but the last should hold what stands in the next one.
  void shifts() {
    for (const std::size_t back : {std::size_t{0}, std::size_t{1}}) {
      for (const std::uint32_t first : touched_) {
        const std::uint32_t before = cell(first).neighbours[back];
        if (before != kNoCell && asks(before, cell(first).value)) continue;  // only the longest run counts
        std::vector<std::uint32_t> run{first};
        for (std::uint32_t next = cell(first).neighbours[1 - back];
             next != kNoCell && asks(run.back(), cell(next).value); next = cell(next).neighbours[1 - back]) {
          run.push_back(next);
        }
        if (run.size() >= kLeastEqual) add(BlockKind::shift, std::move(run), state_.problem().cells.size());
      }
    }
  }

  const State& state_;
  std::vector<std::uint32_t> touched_;
  std::set<std::array<std::uint32_t, 4>> compared_;
  std::vector<Block> blocks_;
  int pairs_ = 0;
};

}  // namespace

std::vector<Block> blocks_of(const State& state) { return Suggestions(state).all(); }

Exchanges::Exchanges(const State& state) : bits_(block_bits(state.problem().cells.size() * 8)) {
  for (const std::uint32_t cell : touched_cells(state)) by_value_.push_back({state.printed(cell), cell});
  std::sort(by_value_.begin(), by_value_.end());
}

std::vector<std::uint32_t> Exchanges::holding(std::int64_t value, std::int64_t off) const {
  std::vector<std::uint32_t> cells;
  for (auto at = std::lower_bound(by_value_.begin(), by_value_.end(), std::pair(value - off, std::uint32_t{0}));
       at != by_value_.end() && at->first <= value + off; ++at) {
    cells.push_back(at->second);
  }
  return cells;
}

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::row_copy:
      return "row-copy";
    case BlockKind::column_copy:
      return "column-copy";
    case BlockKind::shift:
      return "shift";
    case BlockKind::exchange:
      break;
  }
  return "exchange";
}

}  // namespace raingan::locate
