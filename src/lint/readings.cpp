#include <algorithm>

#include "assess/grade.hpp"
#include "base/limits.hpp"
#include "lint/criteria_grid.hpp"
#include "lint/targets.hpp"

namespace raingan::lint {
namespace {

using assess::Mission;
using assess::Reading;

void append(Message& words, const Message& more) {
  if (more.th.empty()) return;
  words.th += (words.th.empty() ? "" : "; ") + more.th;
  words.en += (words.en.empty() ? "" : "; ") + more.en;
}

const Reading::Choice* choice_with(const Reading& reading, const std::string& id) {
  const auto found = std::find_if(reading.choices.begin(), reading.choices.end(),
                                  [&](const Reading::Choice& choice) { return choice.id == id; });
  return found == reading.choices.end() ? nullptr : &*found;
}

std::string name_of_choice(const Reading& reading, const std::string& id) {
  const Reading::Choice* choice = choice_with(reading, id);
  return choice == nullptr || choice->name.empty() ? id : choice->name;
}

std::string name_of_target(const assess::Target& target) { return target.name.empty() ? target.id : target.name; }

// What the reading taken and the other make of the same figures.
class Comparison {
 public:
  Comparison(const Mission& taken, const assess::DecisionTable& criteria, const MissionUnder& other, const Book& book,
             const Area& area)
      : taken_(taken), criteria_(criteria), other_(other), book_(book), area_(area) {}

  Message differences() {
    Message words;
    for (const assess::Target& target : taken_.targets) {
      const auto same = [&](const assess::Target& one) { return one.id == target.id; };
      const auto& others = other_.mission.targets;
      const auto found = std::find_if(others.begin(), others.end(), same);
      if (found == others.end()) continue;
      append(words, district_targets(target));
      append(words, totals(target, *found));
    }
    append(words, grades());
    append(words, gaps());
    return words;
  }

  bool changes_districts() const { return changes_districts_; }

 private:
  static std::vector<assess::DistrictTarget> targets_with(const std::vector<assess::DistrictTarget>& all,
                                                          const std::string& id) {
    std::vector<assess::DistrictTarget> some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some), [&](const auto& one) { return one.id == id; });
    return some;
  }

  Message district_targets(const assess::Target& target) {
    if (targets_.empty()) {
      targets_ = assess::targets(book_, taken_, area_);
      other_targets_ = assess::targets(book_, other_.mission, area_);
    }
    const auto here = targets_with(targets_, target.id);
    const auto there = targets_with(other_targets_, target.id);
    std::size_t changed = 0;
    std::string example;
    for (std::size_t i = 0; i < here.size() && i < there.size(); ++i) {
      if (!here[i].target || !there[i].target || here[i].target == there[i].target) continue;
      if (++changed > 1) continue;
      example = here[i].district + " " + here[i].target->grouped() + " แทน " + there[i].target->grouped();
    }
    if (changed == 0) return {};
    changes_districts_ = true;
    const std::string count = std::to_string(changed);
    return {"เป้าหมาย “" + name_of_target(target) + "” ต่างกัน " + count + " อำเภอ เช่น " + example,
            "the target \"" + target.id + "\" differs for " + count + " districts: " + example};
  }

  Message totals(const assess::Target& target, const assess::Target& other) const {
    const auto here = assess::total_target(book_, taken_, area_, target);
    const auto there = assess::total_target(book_, other_.mission, area_, other);
    if (!here || !there || here == there) return {};
    const std::string sums = here->grouped() + " แทน " + there->grouped();
    return {"ยอดรวมของ “" + name_of_target(target) + "” " + sums, "the total of \"" + target.id + "\" is " + sums};
  }

  Message grades() {
    const auto here = assess::grades(book_, taken_, criteria_, area_, {});
    const auto there = assess::grades(book_, other_.mission, other_.criteria, area_, {});
    const auto computed = [](const assess::DistrictGrade& grade) {
      return grade.state == assess::GradeState::graded || grade.state == assess::GradeState::no_rule;
    };
    const auto shown = [](const assess::DistrictGrade& grade) {
      return grade.grade.empty() ? "ไม่ได้ระดับ" : grade.grade;
    };
    std::size_t changed = 0;
    std::string example;
    for (std::size_t i = 0; i < here.size() && i < there.size(); ++i) {
      if (!computed(here[i]) || !computed(there[i]) || here[i].grade == there[i].grade) continue;
      if (++changed == 1) example = here[i].district + " " + shown(here[i]) + " แทน " + shown(there[i]);
    }
    if (changed == 0) return {};
    changes_districts_ = true;
    const std::string count = std::to_string(changed);
    return {"ระดับต่างกัน " + count + " อำเภอ เช่น " + example,
            "the grade differs for " + count + " districts: " + example};
  }

  static std::pair<std::size_t, std::size_t> gaps_in(const Mission& mission, const assess::DecisionTable& criteria) {
    if (is_beyond_cells(criteria) || grid_size(mission, criteria) > limits::kMaxGridCells) return {0, 0};
    const Grid grid = grid_of(mission, criteria);
    const auto empty = [](const Cell& cell) { return !cell.refused && cell.grade.empty(); };
    return {static_cast<std::size_t>(std::count_if(grid.cells.begin(), grid.cells.end(), empty)), grid.count};
  }

  Message gaps() const {
    if (criteria_.file == other_.criteria.file) return {};
    const auto here = gaps_in(taken_, criteria_);
    const auto there = gaps_in(other_.mission, other_.criteria);
    const auto shown = [](const auto& gaps, const char* of) {
      return std::to_string(gaps.first) + of + std::to_string(gaps.second);
    };
    return {"เกณฑ์ไม่มีระดับรองรับ " + shown(here, " จาก ") + " กรณี แทน " + shown(there, " จาก ") + " กรณี",
            "the criteria leave " + shown(here, " of ") + " cases without a grade instead of " + shown(there, " of ")};
  }

  const Mission& taken_;
  const assess::DecisionTable& criteria_;
  const MissionUnder& other_;
  const Book& book_;
  const Area& area_;
  std::vector<assess::DistrictTarget> targets_, other_targets_;
  bool changes_districts_ = false;
};

}  // namespace

Remarks lint_readings(const std::string& file, const assess::Mission& taken, const assess::DecisionTable& criteria,
                      const std::vector<MissionUnder>& others, const Book& book, const Area& area) {
  Remarks remarks;
  for (const Reading& reading : taken.readings) {
    Remark remark;
    remark.level = Level::note;
    remark.kind = RemarkKind::reading;
    remark.file = file;
    remark.line = reading.line;
    remark.place = reading.id;
    const std::string here = name_of_choice(reading, reading.taken);
    Message words = {"ข้อนี้ตีความได้หลายทาง “" + reading.name + "” งานนี้ใช้ “" + here + "”",
                     "doubtful: \"" + reading.id + "\"; taken: \"" + reading.taken + "\""};
    for (const MissionUnder& other : others) {
      if (other.reading != reading.id || other.choice == reading.taken) continue;
      Comparison comparison(taken, criteria, other, book, area);
      const Message differences = comparison.differences();
      const bool same = differences.th.empty();
      const std::string choice = name_of_choice(reading, other.choice);
      words.th += " เทียบกับ “" + choice + "”: " + (same ? "ตัวเลขที่มีอยู่ไม่ต่างกัน" : differences.th);
      words.en += "; against \"" + other.choice + "\": " + (same ? "no figure differs" : differences.en);
      if (comparison.changes_districts()) remark.level = Level::warning;
    }
    remark.message = words;
    remarks.push_back(std::move(remark));
  }
  sort_remarks(remarks);
  return remarks;
}

}  // namespace raingan::lint
