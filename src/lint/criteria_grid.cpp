#include "lint/criteria_grid.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "lint/criteria_axes.hpp"

namespace raingan::lint {
namespace {

void decide_cell(const assess::DecisionTable& criteria, const std::vector<Axis>& axes, std::size_t grade, Cell& cell) {
  assess::Inputs inputs;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const Stretch& stretch = axes[i].stretches.at(cell.at[i]);
    inputs[axes[i].indicator->id] = stretch.word ? *stretch.word : assess::Value(stretch.example);
  }
  const assess::Decided decided = assess::decide(criteria, inputs);
  cell.rules = decided.matched;
  cell.violation = decided.violation;
  cell.refused = decided.violation == "input";
  if (!decided.result.empty()) cell.grade = assess::text_of(decided.result.front().at(grade));
  for (const int number : cell.rules) {
    const std::string one = assess::text_of(criteria.rules.at(static_cast<std::size_t>(number - 1)).outputs.at(grade));
    if (std::find(cell.grades.begin(), cell.grades.end(), one) == cell.grades.end()) cell.grades.push_back(one);
  }
}

// The next cell, the last axis first; false after the last.
bool next_cell(const std::vector<Axis>& axes, std::vector<std::size_t>& at) {
  for (std::size_t i = axes.size(); i-- > 0;) {
    if (++at[i] < axes[i].stretches.size()) return true;
    at[i] = 0;
  }
  return false;
}

}  // namespace

std::size_t Grid::index_of(const std::vector<std::size_t>& at) const {
  std::size_t index = 0;
  for (std::size_t i = 0; i < axes.size(); ++i) index = index * axes[i].stretches.size() + at.at(i);
  return index;
}

assess::Criteria inputs_and_grade(const assess::Mission& mission, const assess::DecisionTable& criteria) {
  if (!mission.id.empty()) return assess::criteria_of(mission, criteria);
  assess::DecisionTable in_words = criteria;
  for (assess::Rule& rule : in_words.rules) {
    for (assess::Value& output : rule.outputs) output = assess::text_of(output);
  }
  return assess::criteria_of(mission, in_words);
}

bool is_beyond_cells(const assess::DecisionTable& criteria) {
  for (const assess::Rule& rule : criteria.rules) {
    for (const assess::UnaryTests& tests : rule.tests) {
      const auto beyond = [](const assess::Test& test) { return test.kind == assess::Test::Kind::range; };
      if (std::any_of(tests.alternatives.begin(), tests.alternatives.end(), beyond)) return true;
    }
  }
  return false;
}

std::size_t grid_size(const assess::Mission& mission, const assess::DecisionTable& criteria) {
  std::size_t size = 1;
  for (const Axis& axis : axes_of(mission, criteria)) {
    size *= axis.stretches.size();
    if (size > limits::kMaxGridCells) return size;
  }
  return size;
}

Grid grid_of(const assess::Mission& mission, const assess::DecisionTable& criteria) {
  const std::size_t grade = inputs_and_grade(mission, criteria).grade;
  Grid grid;
  grid.axes = axes_of(mission, criteria);
  const bool empty =
      std::any_of(grid.axes.begin(), grid.axes.end(), [](const Axis& axis) { return axis.stretches.empty(); });
  if (empty) return grid;
  std::vector<std::size_t> at(grid.axes.size(), 0);
  do {
    Cell cell;
    cell.at = at;
    decide_cell(criteria, grid.axes, grade, cell);
    if (!cell.refused) ++grid.count;
    grid.cells.push_back(std::move(cell));
  } while (next_cell(grid.axes, at));
  return grid;
}

GradeOrder::GradeOrder(const assess::Mission& mission, const assess::DecisionTable& criteria) {
  const std::size_t column = inputs_and_grade(mission, criteria).grade;
  std::vector<std::string> worst_first;
  for (const assess::GradeLook& look : mission.looks) worst_first.push_back(look.grade);
  if (worst_first.empty()) {
    for (const assess::Value& value : criteria.output_values.at(column)) worst_first.push_back(assess::text_of(value));
    if (worst_first.empty()) {
      for (const assess::Rule& rule : criteria.rules) worst_first.push_back(assess::text_of(rule.outputs.at(column)));
    }
    std::reverse(worst_first.begin(), worst_first.end());
  }
  // Where a grade stands twice its better place holds.
  for (std::size_t i = 0; i < worst_first.size(); ++i) ranks_[worst_first[i]] = static_cast<int>(i);
  for (const assess::Rule& rule : criteria.rules) {
    const std::string grade = assess::text_of(rule.outputs.at(column));
    if (best_.empty() || rank(grade) > rank(best_)) best_ = grade;
  }
}

int GradeOrder::rank(const std::string& grade) const {
  const auto found = ranks_.find(grade);
  return found == ranks_.end() ? -1 : found->second;
}

}  // namespace raingan::lint
