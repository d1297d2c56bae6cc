#include "lint/criteria_order.hpp"

#include <map>
#include <tuple>

#include "lint/criteria_regions.hpp"

namespace raingan::lint {
namespace {

// A step to the better side of one indicator that costs the grade.
struct Loss {
  std::size_t axis = 0;
  std::size_t from = 0, to = 0;  // stretches
  std::string had, has;
  const Cell* before = nullptr;
  const Cell* after = nullptr;
  std::size_t cases = 0;
};

std::vector<Loss> losses_of(const Grid& grid, const GradeOrder& order) {
  std::vector<Loss> found;
  std::map<std::tuple<std::size_t, std::size_t, std::string, std::string>, std::size_t> known;
  for (const Cell& cell : grid.cells) {
    if (cell.refused || cell.grade.empty()) continue;
    for (std::size_t axis = 0; axis < grid.axes.size(); ++axis) {
      const int way = grid.axes[axis].better;
      const std::size_t from = cell.at[axis];
      const bool at_end = way > 0 ? from + 1 == grid.axes[axis].stretches.size() : from == 0;
      if (way == 0 || at_end) continue;
      std::vector<std::size_t> at = cell.at;
      at[axis] = way > 0 ? from + 1 : from - 1;
      const Cell& after = grid.cells.at(grid.index_of(at));
      // Where rules contradict there is no grade either, but that is told as an overlap.
      if (after.refused || !after.violation.empty() || order.rank(after.grade) >= order.rank(cell.grade)) continue;
      const auto [place, is_new] = known.emplace(std::tuple(axis, from, cell.grade, after.grade), found.size());
      if (is_new) found.push_back({axis, from, at[axis], cell.grade, after.grade, &cell, &after, 0});
      ++found[place->second].cases;
    }
  }
  return found;
}

}  // namespace

void add_losses(const assess::DecisionTable& criteria, const Grid& grid, const GradeOrder& order, Remarks& remarks) {
  std::vector<Loss> found = losses_of(grid, order);
  std::size_t rest = 0;
  for (; found.size() > kMostOfOneKind; found.pop_back()) rest += found.back().cases;
  for (const Loss& loss : found) {
    const Axis& axis = grid.axes[loss.axis];
    const Message from = figure_in_words(*axis.indicator, axis.stretches[loss.from].example);
    const Message to = assess::amount_in_words(axis.stretches[loss.to].example, *axis.indicator);
    const int rule = loss.before->rules.empty() ? 0 : rule_numbered(criteria, loss.before->rules.front()).line;
    Remark remark = remark_of(Level::warning, RemarkKind::criteria_order, criteria, rule);
    remark.place = loss.had;
    remark.cases = loss.cases;
    remark.of = grid.count;
    const Message then =
        loss.has.empty() ? Message{"ไม่ได้ระดับใด", "no grade"} : Message{"ได้เพียงระดับ " + loss.has, "only " + loss.has};
    remark.message = {
        "ทำได้ดีขึ้นแต่เสียระดับ: " + from.th + " ได้ระดับ " + loss.had + " แต่เมื่อเป็น" + spaced(to.th) + " กลับ" + then.th,
        "better figures, worse grade: " + from.en + " earns " + loss.had + ", but " + to.en + " " + then.en};
    const Message before = example_in_words(grid, *loss.before);
    const Message after = example_in_words(grid, *loss.after);
    remark.witness = {before.th + " → " + after.th, before.en + " → " + after.en};
    remarks.push_back(std::move(remark));
  }
  if (rest == 0) return;
  remarks.push_back(remark_on_rest(Level::warning, RemarkKind::criteria_order, criteria, rest, grid.count));
}

}  // namespace raingan::lint
