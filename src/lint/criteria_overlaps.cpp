#include "lint/criteria_overlaps.hpp"

#include <algorithm>
#include <map>

#include "lint/criteria_regions.hpp"

namespace raingan::lint {
namespace {

std::string joined(const std::vector<std::string>& names, const char* last) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : i + 1 == names.size() ? last : ", ") + names[i];
  return text;
}

bool overlaps(const Cell& cell) { return !cell.refused && (cell.grades.size() > 1 || !cell.violation.empty()); }

// Cells in which the same grades meet, or where the table takes one of them, in which the same is taken.
struct Overlap {
  std::string taken;                // empty: the table's policy forbids it
  std::vector<std::string> grades;  // all that meet
  const Cell* first = nullptr;
  std::size_t cases = 0;
};

std::vector<Overlap> overlaps_of(const Grid& grid) {
  std::vector<Overlap> found;
  std::map<std::vector<std::string>, std::size_t> known;
  for (const Cell& cell : grid.cells) {
    if (!overlaps(cell)) continue;
    std::vector<std::string> key = {cell.grade};
    if (cell.grade.empty()) key = cell.grades;
    const auto [place, is_new] = known.emplace(std::move(key), found.size());
    if (is_new) found.push_back({cell.grade, {}, &cell, 0});
    Overlap& overlap = found[place->second];
    ++overlap.cases;
    for (const std::string& grade : cell.grades) {
      const auto& grades = overlap.grades;
      if (std::find(grades.begin(), grades.end(), grade) == grades.end()) overlap.grades.push_back(grade);
    }
  }
  return found;
}

Level overlap_level(const assess::DecisionTable& criteria) {
  switch (criteria.policy) {
    case assess::HitPolicy::first:
    case assess::HitPolicy::priority:
      return Level::note;
    case assess::HitPolicy::unique:
    case assess::HitPolicy::any:
      return Level::error;
    default:
      return Level::warning;
  }
}

Message overlap_message(const Overlap& overlap, const assess::DecisionTable& criteria, std::size_t of) {
  const Message meet = {
      "ตรงพร้อมกันหลายระดับ (" + joined(overlap.grades, " และ ") + ") " + of_cases(overlap.cases, of, " จาก ") + " กรณี ",
      "several grades hold (" + joined(overlap.grades, " and ") + ") in " + of_cases(overlap.cases, of, " of ") +
          " cases: "};
  Message then = {"ตารางไม่บอกว่าใช้ระดับใด ให้เลือกไว้ในเกณฑ์", "the table does not say which is taken; let it say so"};
  if (overlap_level(criteria) == Level::note) {
    then = {"ใช้ระดับแรก คือ " + overlap.taken, "the first is taken, " + overlap.taken};
  } else if (overlap_level(criteria) == Level::error) {
    then = {"ตารางให้ตรงได้ระดับเดียว จึงไม่ได้ระดับ ให้แก้เงื่อนไขหรือกำหนดให้ใช้ระดับแรก",
            "the table lets one hold only, so there is none; mend the rules or take the first"};
  }
  return {meet.th + then.th, meet.en + then.en};
}

}  // namespace

void add_overlaps(const assess::DecisionTable& criteria, const Grid& grid, Remarks& remarks) {
  std::vector<Overlap> found = overlaps_of(grid);
  std::size_t rest = 0;
  for (; found.size() > kMostOfOneKind; found.pop_back()) rest += found.back().cases;
  for (const Overlap& overlap : found) {
    Remark remark = remark_of(overlap_level(criteria), RemarkKind::criteria_overlap, criteria,
                              rule_numbered(criteria, overlap.first->rules.front()).line);
    remark.place = joined(overlap.grades, ", ");
    remark.cases = overlap.cases;
    remark.of = grid.count;
    remark.message = overlap_message(overlap, criteria, grid.count);
    remark.witness = example_in_words(grid, *overlap.first);
    remarks.push_back(std::move(remark));
  }
  if (rest == 0) return;
  remarks.push_back(remark_on_rest(overlap_level(criteria), RemarkKind::criteria_overlap, criteria, rest, grid.count));
}

}  // namespace raingan::lint
