#include "story.hpp"

#include <algorithm>

namespace raingan::bench {
namespace {

using Cells = std::vector<std::uint32_t>;

// The cells hold the figures of row `from`, or those that it should have.
bool holds_row(const PrintedTable& table, const Truth& truth, const Cells& cells, std::uint32_t from) {
  const Cells source = cells_of_row(table.problem(), from);
  return std::all_of(cells.begin(), cells.end(), [&](std::uint32_t cell) {
    return std::any_of(source.begin(), source.end(), [&](std::uint32_t one) {
      const auto right = truth.find(one);
      return table.problem().cells[one].column == table.problem().cells[cell].column &&
             (table.value(one) == table.value(cell) || (right != truth.end() && right->second == table.value(cell)));
    });
  });
}

void find_pasted(const PrintedTable& table, const Truth& truth, std::set<std::uint32_t>& left, Story& story,
                 std::vector<EqualRows>& pairs) {
  const std::uint32_t rows = rows_of(table.problem());
  for (std::uint32_t to = 0; to < rows; ++to) {
    for (std::uint32_t from = 0; from < rows && story.rows.count(to) == 0; ++from) {
      if (from == to) continue;
      const Cells cells = filled(table.problem(), to, from);
      const auto wrong = std::count_if(cells.begin(), cells.end(), [&](auto cell) { return left.count(cell) != 0; });
      if (wrong < 3 || 2 * static_cast<std::size_t>(wrong) < cells.size() || !holds_row(table, truth, cells, from))
        continue;
      story.rows.insert(to);
      ++story.errors;
      for (const std::uint32_t cell : cells) left.erase(cell);
      if (std::none_of(pairs.begin(), pairs.end(), [&](const EqualRows& pair) {
            return (pair.one == to && pair.other == from) || (pair.one == from && pair.other == to);
          }))
        pairs.push_back({to, from});
    }
  }
}

}  // namespace

std::optional<Story> story_of(const Errors& errors, const PrintedTable& table, const Truth& truth, int count,
                              std::vector<EqualRows>& pairs) {
  Story story;
  std::set<std::uint32_t> left;
  for (const auto& [cell, value] : truth) left.insert(cell);
  if (errors.pastes() > 0) find_pasted(table, truth, left, story, pairs);
  while (!left.empty()) {
    const std::uint32_t cell = *left.begin();
    left.erase(left.begin());
    const auto other = std::find_if(left.begin(), left.end(), [&](std::uint32_t one) {
      return errors.exchanges() > 0 && truth.at(one) == table.value(cell) && truth.at(cell) == table.value(one);
    });
    if (other == left.end()) {
      story.wrong.singles.push_back(cell);
    } else {
      story.wrong.fixed.emplace_back(cell, truth.at(cell) - table.value(cell));
      story.wrong.fixed.emplace_back(*other, truth.at(*other) - table.value(*other));
      left.erase(other);
    }
    ++story.errors;
  }
  if (story.errors != count) return std::nullopt;
  return story;
}

}  // namespace raingan::bench
