#include "best_decision.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <set>

#include "equal_rows.hpp"
#include "exchange_partners.hpp"
#include "story.hpp"
#include "weighing.hpp"

namespace raingan::bench {
namespace {

using Cells = std::vector<std::uint32_t>;

constexpr int kMostErrors = 4;
constexpr double kSame = 1e-6;       // bits
constexpr std::int64_t kHidden = 8;  // further than rounding explains no error hides
constexpr double kOpen = 6;          // bits that the sum over all figures can be more than its greatest part

double arrangements(int errors) {
  static constexpr double kLog[] = {0, 0, 1, 2.584962500721156, 4.584962500721156};
  return kLog[errors];
}

class Contest {
 public:
  Contest(const Errors& errors, const locate::Problem& printed, int count, std::size_t steps)
      : errors_(errors), table_(printed, errors), count_(count), steps_(steps), banned_(printed.cells.size(), 0) {
    exchange_bits_ = std::log2(std::max(1e-300, 2 * errors.exchanges())) - 2 * std::log2(table_.cells());
    paste_bits_ = std::log2(std::max(1e-300, errors.pastes())) - 2 * std::log2(rows_of(printed));
    if (errors.pastes() > 0) pairs_ = equal_rows(printed);
    if (errors.exchanges() > 0) exchanges_ = exchange_partners(table_);
    for (const std::uint32_t k : table_.broken()) {
      for (const locate::Term& term : table_.terms(k)) most_ = std::max(most_, table_.greatest(term.cell));
    }
  }

  BestDecision run(const Truth& truth) {
    BestDecision out;
    const std::optional<Story> story = story_of(errors_, table_, truth, count_, pairs_);
    if (!story) {
      out.finished = false;
      return out;
    }
    truth_ = *story;
    Weighing weighing(table_, cells_of_rows(truth_.rows), steps_);
    std::vector<std::uint32_t> against;
    near_ = bits(truth_, weighing.of(truth_.wrong, 0, against));
    // Weighed like its rivals, so that those that are as probable are seen to be.
    Weighing again(table_, weighing.free(), steps_);
    goal_ = bits(truth_, again.of(truth_.wrong, least(truth_), against));
    if (goal_ > -1e9) compare();
    if (goal_ <= -1e9) told_open_ = untold_open_ = false;
    out.told = told_open_ ? 1.0 / (1 + told_ties_) : 0;
    out.untold = untold_open_ ? 1.0 / (1 + untold_ties_) : 0;
    out.finished = !ended_ || !told_open_;
    return out;
  }

 private:
  Cells cells_of_rows(const std::set<std::uint32_t>& rows) const {
    Cells cells;
    for (const std::uint32_t row : rows) {
      for (const EqualRows& pair : pairs_) {
        if (pair.one != row && pair.other != row) continue;
        for (const std::uint32_t cell : filled(table_.problem(), row, pair.one == row ? pair.other : pair.one)) {
          if (std::find(cells.begin(), cells.end(), cell) == cells.end()) cells.push_back(cell);
        }
      }
    }
    return cells;
  }

  double bits(const Story& story, double weight) const {
    if (weight <= 0) return -1e12;
    double bits = std::log2(weight) + arrangements(story.errors);
    if (!story.wrong.fixed.empty()) bits += exchange_bits_ * static_cast<double>(story.wrong.fixed.size() / 2);
    if (!story.rows.empty()) bits += paste_bits_ * static_cast<double>(story.rows.size());
    return bits;
  }

  // The probability of its single errors with which a story is as probable as the truth.
  double least(const Story& story) const { return std::exp2(near_ - bits(story, 1)); }

  // Of two equal rows at least one was pasted over: they are not the same by chance.
  void compare() {
    std::set<std::uint32_t> involved;
    for (const EqualRows& pair : pairs_) involved.insert({pair.one, pair.other});
    const std::vector<std::uint32_t> rows(involved.begin(), involved.end());
    if (rows.size() > 12) {
      ended_ = true;
      return;
    }
    for (std::uint32_t choice = 0; choice < (1U << rows.size()) && told_open_; ++choice) {
      Story story;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if ((choice >> i & 1U) != 0) story.rows.insert(rows[i]);
      }
      story.errors = static_cast<int>(story.rows.size());
      const bool covers = std::all_of(pairs_.begin(), pairs_.end(), [&](const EqualRows& pair) {
        return story.rows.count(pair.one) + story.rows.count(pair.other) > 0;
      });
      if (!covers || story.errors > kMostErrors) continue;
      Weighing weighing(table_, cells_of_rows(story.rows), steps_);
      weighing_ = &weighing;
      grow(story);
      ended_ = ended_ || weighing.ended();
    }
  }

  bool free_cell(std::uint32_t cell) const {
    return std::find(weighing_->free().begin(), weighing_->free().end(), cell) != weighing_->free().end();
  }

  void grow(Story& story) {
    if (!told_open_ || weighing_->ended()) return;
    Cells next = of_untouched(story);
    if (next.empty()) {
      std::vector<std::uint32_t> against;
      const double weight = weighing_->of(story.wrong, least(story), against);
      if (weighing_->ended()) return;
      if (weight > 0) consider(story, weight);
      next = against.empty() ? touched(story) : cells_of(against);
    }
    if (story.errors == kMostErrors || !told_open_) return;
    Cells banned;
    for (const std::uint32_t cell : next) {
      if (banned_[cell] != 0 || story.wrong.has(cell) || free_cell(cell)) continue;
      story.wrong.singles.push_back(cell);
      ++story.errors;
      if (may_win(story)) grow(story);
      --story.errors;
      story.wrong.singles.pop_back();
      banned_[cell] = 1;
      banned.push_back(cell);
    }
    for (const std::uint32_t cell : banned) banned_[cell] = 0;
    exchange(story, next);
  }

  void exchange(Story& story, const Cells& next) {
    ++story.errors;
    for (const std::uint32_t cell : next) {
      const auto partners = exchanges_.find(cell);
      if (partners == exchanges_.end() || story.wrong.has(cell) || free_cell(cell)) continue;
      for (const std::uint32_t other : partners->second) {
        if (story.wrong.has(other) || free_cell(other)) continue;
        const std::int64_t by = table_.value(other) - table_.value(cell);
        story.wrong.fixed.emplace_back(cell, by);
        story.wrong.fixed.emplace_back(other, -by);
        if (may_win(story)) grow(story);
        story.wrong.fixed.resize(story.wrong.fixed.size() - 2);
      }
    }
    --story.errors;
  }

  // The cells of the narrowest broken relation in which nothing is wrong so far.
  Cells of_untouched(const Story& story) const {
    const std::vector<locate::Term>* best = nullptr;
    for (const std::uint32_t k : table_.broken()) {
      const auto& terms = table_.terms(k);
      if (best != nullptr && terms.size() >= best->size()) continue;
      if (std::none_of(terms.begin(), terms.end(),
                       [&](const locate::Term& term) { return story.wrong.has(term.cell) || free_cell(term.cell); }))
        best = &terms;
    }
    Cells cells;
    if (best != nullptr) {
      for (const locate::Term& term : *best) cells.push_back(term.cell);
    }
    return cells;
  }

  Cells cells_of(const std::vector<std::uint32_t>& relations) const {
    std::set<std::uint32_t> cells;
    for (const std::uint32_t k : relations) {
      for (const locate::Term& term : table_.terms(k)) cells.insert(term.cell);
    }
    return {cells.begin(), cells.end()};
  }

  Cells touched(const Story& story) const {
    std::vector<std::uint32_t> relations;
    const std::set<std::uint32_t> own = story.cells();
    Cells cells(own.begin(), own.end());
    cells.insert(cells.end(), weighing_->free().begin(), weighing_->free().end());
    for (const std::uint32_t cell : cells) {
      for (const PrintedTable::Use& use : table_.uses(cell)) relations.push_back(use.constraint);
    }
    return cells_of(relations);
  }

  // With the most that could still be added, would it be as probable as the truth?
  bool may_win(const Story& story) {
    double weight = greatest(story.wrong.singles);
    Story more = story;
    for (; more.errors <= kMostErrors; ++more.errors, weight *= most_) {
      if (!untold_open_ && more.errors != count_) continue;
      if (bits(more, weight) >= goal_) return true;
    }
    return false;
  }

  // What the sum over all figures can hardly be more than. One figure that is open has some value for certain.
  double greatest(const Cells& singles) {
    const double hit = 1 / static_cast<double>(table_.cells());
    if (singles.size() <= 1) return singles.empty() ? 1 : hit;
    if (singles.size() == 2) return hit * std::max(table_.greatest(singles[0]), table_.greatest(singles[1]));
    double all = std::exp2(kOpen);
    for (const std::uint32_t cell : singles) all *= table_.greatest(cell);
    return all;
  }

  void consider(const Story& story, double weight) {
    const std::set<std::uint32_t> cells = story.cells();
    if (story.rows == truth_.rows && cells == truth_.cells()) return;
    judge(story, bits(story, weight));
    if (story.errors >= count_ || !told_open_) return;
    // With errors besides that nobody sees.
    Story more = story;
    if (!hidden_) hidden_ = hidden_cells();
    for (const auto& [probability, cell] : *hidden_) {
      if (more.errors == count_) break;
      if (linked(more, cell)) continue;
      more.wrong.singles.push_back(cell);
      ++more.errors;
      weight *= probability;
    }
    if (more.errors == count_ && !(more.rows == truth_.rows && more.cells() == truth_.cells()))
      judge(more, bits(more, weight));
  }

  void judge(const Story& story, double bits) {
    if (story.errors == count_) {
      if (bits > goal_ + kSame) told_open_ = untold_open_ = false;
      if (std::abs(bits - goal_) <= kSame) ++told_ties_;
    }
    if (bits > goal_ + kSame) untold_open_ = false;
    if (std::abs(bits - goal_) <= kSame) ++untold_ties_;
  }

  bool linked(const Story& story, std::uint32_t cell) const {
    if (story.wrong.has(cell) || free_cell(cell)) return true;
    const auto& uses = table_.uses(cell);
    return std::any_of(uses.begin(), uses.end(), [&](const PrintedTable::Use& use) {
      const auto& terms = table_.terms(use.constraint);
      return std::any_of(terms.begin(), terms.end(),
                         [&](const locate::Term& term) { return story.wrong.has(term.cell) || free_cell(term.cell); });
    });
  }

  // Cells in which an error may be that breaks nothing, the likeliest first.
  std::vector<std::pair<double, std::uint32_t>> hidden_cells() {
    std::vector<std::pair<double, std::uint32_t>> all;
    for (std::uint32_t cell = 0; cell < table_.cells(); ++cell) {
      double weight = 0;
      for (std::int64_t by = -kHidden; by <= kHidden; ++by) {
        if (by != 0 && table_.value(cell) + by >= 0) weight += table_.probability(cell, by) * hidden(cell, by);
      }
      if (weight > 0) all.emplace_back(weight, cell);
    }
    std::sort(all.rbegin(), all.rend());
    return all;
  }

  // How likely the roundings are that would hide such an error; 0 where none would.
  double hidden(std::uint32_t cell, std::int64_t by) const {
    double rounding = 1;
    for (const PrintedTable::Use& use : table_.uses(cell)) {
      const std::int64_t residual = table_.residual(use.constraint) + use.coefficient * by;
      if (table_.is_broken(use.constraint) || std::abs(residual) > table_.slack(use.constraint)) return 0;
      rounding *= table_.rounding(use.constraint, residual);
    }
    return rounding;
  }

  const Errors& errors_;
  PrintedTable table_;
  int count_;
  std::size_t steps_;
  std::vector<char> banned_;
  std::vector<EqualRows> pairs_;
  Partners exchanges_;
  std::optional<std::vector<std::pair<double, std::uint32_t>>> hidden_;
  Weighing* weighing_ = nullptr;
  Story truth_;
  double near_ = -1e12;  // bits of the truth, weighed to the last figure
  double goal_ = -1e12;
  double exchange_bits_ = 0;
  double paste_bits_ = 0;
  double most_ = 0;
  bool told_open_ = true;
  bool untold_open_ = true;
  bool ended_ = false;
  int told_ties_ = 0;
  int untold_ties_ = 0;
};

}  // namespace

BestDecision best_decision(const Errors& errors, const locate::Problem& printed, const Truth& truth, int count,
                           std::size_t steps) {
  return Contest(errors, printed, count, steps).run(truth);
}

}  // namespace raingan::bench
