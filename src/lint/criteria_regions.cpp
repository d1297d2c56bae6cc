#include "lint/criteria_regions.hpp"

#include <algorithm>
#include <numeric>

namespace raingan::lint {
namespace {

constexpr std::size_t kSearchedCells = 1'000;  // beyond this the first box found is taken, not the largest

class Joiner {
 public:
  Joiner(const Grid& grid, const std::function<bool(const Cell&)>& wanted) : grid_(grid) {
    for (const Cell& cell : grid.cells) left_.push_back(!cell.refused && wanted(cell));
  }

  std::vector<Box> join() {
    std::vector<Box> boxes;
    const bool searched = grid_.cells.size() <= kSearchedCells;
    for (std::size_t first = next(0); first < left_.size(); first = next(searched ? 0 : first)) {
      Box best = grown(grid_.cells[first]);
      for (std::size_t other = next(first + 1); searched && other < left_.size(); other = next(other + 1)) {
        Box box = grown(grid_.cells[other]);
        if (box.cells > best.cells) best = std::move(box);
      }
      each_in(best, [&](std::size_t index) {
        left_[index] = false;
        return true;
      });
      boxes.push_back(std::move(best));
    }
    std::stable_sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.cells > b.cells; });
    return boxes;
  }

 private:
  std::size_t next(std::size_t from) const {
    while (from < left_.size() && !left_[from]) ++from;
    return from;
  }

  // The largest box from the cell upward, over the orders in which the axes may be stretched.
  Box grown(const Cell& corner) const {
    Box best;
    std::vector<std::size_t> order(grid_.axes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    constexpr std::size_t kPermuted = 4;  // axes; of more only the rotations are tried
    for (std::size_t turn = 0;;) {
      Box box{corner.at, corner.at, 1};
      for (const std::size_t axis : order) stretch(box, axis);
      if (box.cells > best.cells) best = std::move(box);
      if (order.size() <= kPermuted) {
        if (!std::next_permutation(order.begin(), order.end())) return best;
      } else {
        std::rotate(order.begin(), order.begin() + 1, order.end());
        if (++turn == order.size()) return best;
      }
    }
  }

  void stretch(Box& box, std::size_t axis) const {
    const std::size_t layer = box.cells / (box.high[axis] - box.low[axis] + 1);
    while (box.high[axis] + 1 < grid_.axes[axis].stretches.size()) {
      Box beyond = box;
      beyond.low[axis] = beyond.high[axis] = box.high[axis] + 1;
      if (!each_in(beyond, [&](std::size_t index) { return bool(left_[index]); })) return;
      ++box.high[axis];
      box.cells += layer;
    }
  }

  // Calls `visit` for every cell of the box until it says no.
  template <typename Visit>
  bool each_in(const Box& box, Visit visit) const {
    std::vector<std::size_t> at = box.low;
    while (true) {
      if (!visit(grid_.index_of(at))) return false;
      std::size_t axis = at.size();
      while (axis > 0 && at[axis - 1] == box.high[axis - 1]) {
        at[axis - 1] = box.low[axis - 1];
        --axis;
      }
      if (axis == 0) return true;
      ++at[axis - 1];
    }
  }

  const Grid& grid_;
  std::vector<bool> left_;
};

void append(Message& words, const Message& more) {
  words.th += (words.th.empty() ? "" : " · ") + more.th;
  words.en += (words.en.empty() ? "" : " · ") + more.en;
}

assess::UnaryTests test_of(const Stretch& first, const Stretch& last) {
  assess::Test test;
  test.kind = assess::Test::Kind::interval;
  test.low = first.low;
  test.high = last.high;
  if (&first == &last && first.only_example) test.low = test.high = assess::Bound{first.example, true};
  assess::UnaryTests tests;
  tests.alternatives.push_back(std::move(test));
  return tests;
}

}  // namespace

std::string spaced(const std::string& words) {
  return !words.empty() && words.front() >= '-' && words.front() <= '9' ? " " + words : words;
}

namespace {

bool is_latin(char c) { return static_cast<unsigned char>(c) < 0x80; }

// The indicator's name and what is said of it; between Latin letters and Thai stands a space.
std::string about(const assess::Indicator& indicator, const std::string& words) {
  const std::string said = spaced(words);
  const bool apart = !indicator.name.empty() && is_latin(indicator.name.back()) && !said.starts_with(' ');
  return indicator.name + (apart ? " " : "") + said;
}

Message word_in_words(const assess::Indicator& indicator, const assess::Value& word) {
  const std::string text = assess::text_of(word);
  return {about(indicator, "เป็น “" + text + "”"), indicator.id + " \"" + text + "\""};
}

Message words_in_words(const Axis& axis, std::size_t low, std::size_t high) {
  Message words = word_in_words(*axis.indicator, *axis.stretches.at(low).word);
  for (std::size_t i = low + 1; i <= high; ++i) {
    const std::string text = assess::text_of(*axis.stretches.at(i).word);
    words.th += " หรือ “" + text + "”";
    words.en += " or \"" + text + "\"";
  }
  return words;
}

}  // namespace

std::vector<Box> boxes_of(const Grid& grid, const std::function<bool(const Cell&)>& wanted) {
  return Joiner(grid, wanted).join();
}

Message figure_in_words(const assess::Indicator& indicator, const assess::Fraction& value) {
  const Message amount = assess::amount_in_words(value, indicator);
  return {about(indicator, amount.th), indicator.id + " " + amount.en};
}

Message in_words(const Grid& grid, const Box& box) {
  Message words;
  for (std::size_t i = 0; i < grid.axes.size(); ++i) {
    const Axis& axis = grid.axes[i];
    const Stretch& first = axis.stretches.at(box.low[i]);
    const Stretch& last = axis.stretches.at(box.high[i]);
    const bool everything = box.low[i] == 0 && box.high[i] + 1 == axis.stretches.size();
    if (everything) continue;
    if (first.word) {
      append(words, words_in_words(axis, box.low[i], box.high[i]));
      continue;
    }
    const Message test = assess::test_in_words(test_of(first, last), *axis.indicator);
    append(words, {about(*axis.indicator, test.th), axis.indicator->id + " " + test.en});
  }
  return words.th.empty() ? Message{"ทุกกรณี", "every case"} : words;
}

Message example_in_words(const Grid& grid, const Cell& cell) {
  Message words;
  for (std::size_t i = 0; i < grid.axes.size(); ++i) {
    const assess::Indicator& indicator = *grid.axes[i].indicator;
    const Stretch& stretch = grid.axes[i].stretches.at(cell.at[i]);
    append(words, stretch.word ? word_in_words(indicator, *stretch.word) : figure_in_words(indicator, stretch.example));
  }
  return words;
}

std::string of_cases(std::size_t cases, std::size_t of, const char* from) {
  return std::to_string(cases) + from + std::to_string(of);
}

Remark remark_of(Level level, RemarkKind kind, const assess::DecisionTable& criteria, int line) {
  Remark remark;
  remark.level = level;
  remark.kind = kind;
  remark.file = criteria.file;
  remark.line = line > 0 ? line : criteria.line;
  return remark;
}

Remark remark_on_rest(Level level, RemarkKind kind, const assess::DecisionTable& criteria, std::size_t cases,
                      std::size_t of) {
  Remark remark = remark_of(level, kind, criteria, 0);
  remark.cases = cases;
  remark.of = of;
  remark.message = {"ยังมีข้อเช่นนี้อีก " + of_cases(cases, of, " จาก ") + " กรณี",
                    "the same in " + of_cases(cases, of, " of ") + " further cases"};
  return remark;
}

const assess::Rule& rule_numbered(const assess::DecisionTable& criteria, int number) {
  return criteria.rules.at(static_cast<std::size_t>(number - 1));
}

}  // namespace raingan::lint
