#include <algorithm>
#include <map>

#include "outputs/summary_sheets.hpp"
#include "outputs/targets_of.hpp"
#include "outputs/trace.hpp"

namespace raingan::outputs {
namespace {

using workbook::CellAddress;

constexpr std::uint32_t kHeadRow = 2;
constexpr std::uint32_t kFirstRow = kHeadRow + 2;
constexpr std::uint32_t kNoGradeFill = 0xD9D9D9;
// From the best grade to the worst: dark green, light green, yellow, orange, red.
constexpr std::uint32_t kGradeFills[] = {0x70AD47, 0xC6E0B4, 0xFFE699, 0xF4B084, 0xFF7C80};

// Grades in the order of the criteria, best first.
std::vector<std::string> grade_names(const assess::DecisionTable& criteria) {
  std::vector<std::string> names;
  const auto add = [&](const assess::Value& value) {
    const auto* name = std::get_if<std::string>(&value);
    if (name != nullptr && std::find(names.begin(), names.end(), *name) == names.end()) names.push_back(*name);
  };
  if (!criteria.output_values.empty())
    std::for_each(criteria.output_values[0].begin(), criteria.output_values[0].end(), add);
  for (const assess::Rule& rule : criteria.rules) {
    if (!rule.outputs.empty()) add(rule.outputs.front());
  }
  return names;
}

// As the mission colours it, else by its place among the grades.
std::uint32_t fill_of(const assess::Mission& mission, const std::string& grade, const std::vector<std::string>& names) {
  if (const assess::GradeLook* look = look_of(mission, grade); look != nullptr && look->rgb) return *look->rgb;
  const auto found = std::find(names.begin(), names.end(), grade);
  if (grade.empty() || found == names.end()) return kNoGradeFill;
  constexpr std::size_t kLast = std::size(kGradeFills) - 1;
  const auto place = static_cast<std::size_t>(found - names.begin());
  return names.size() < 2 ? kGradeFills[0] : kGradeFills[place * kLast / (names.size() - 1)];
}

CellLook number_look(const std::optional<Decimal>& value) {
  CellLook look;
  look.align = CellLook::Align::right;
  look.number_format = !value || value->is_whole() ? "#,##0" : "#,##0.00";
  return look;
}

std::string reason_of(const assess::DistrictGrade& grade, Language language) {
  std::string text = grade.reason.in(language);
  for (const std::string& other : grade.also) {
    text +=
        (text.empty() ? "" : "; ") + std::string(language == Language::thai ? "เข้าเกณฑ์ระดับ " : "also meets ") + other;
  }
  return text;
}

class GradesSheet {
 public:
  GradesSheet(const Facts& facts, NewSheet& sheet)
      : facts_(facts),
        sheet_(sheet),
        groups_(target_groups(facts.mission)),
        grade_column_(static_cast<std::uint32_t>(2 + facts.mission.targets.size() + groups_.size())),
        names_(grade_names(facts.criteria)),
        points_(has_points(facts.mission)) {}

  void write() {
    write_head();
    std::uint32_t row = kFirstRow;
    for (const District& district : facts_.area.districts) write_district(row++, district.name);
    write_total(row);
    sheet_.width(0, 0, 5);
    sheet_.width(1, 1, 20);
    if (grade_column_ > 2) sheet_.width(2, grade_column_ - 1, 16);
    sheet_.width(grade_column_, reason_column() - 1, 12);
    sheet_.width(reason_column(), reason_column(), 60);
    sheet_.page(kFirstRow, 2, true);
  }

 private:
  void write_head() {
    CellLook title;
    title.bold = true;
    title.border = false;
    sheet_.text({0, 0}, facts_.mission.title, title);
    const auto tall = [&](std::uint32_t column, std::string_view text) {
      sheet_.merged({{kHeadRow, column}, {kHeadRow + 1, column}}, text, heading_look());
    };
    tall(0, "ที่");
    tall(1, "อำเภอ");
    std::uint32_t column = 2;
    for (const TargetGroup& group : groups_) {
      const std::string unit = group.unit.empty() ? std::string() : " (" + group.unit + ")";
      const auto last = column + static_cast<std::uint32_t>(group.targets.size());
      sheet_.merged({{kHeadRow, column}, {kHeadRow, last}}, group.name + unit, heading_look());
      for (const assess::Target* target : group.targets) {
        sheet_.text({kHeadRow + 1, column++}, group.targets.size() == 1 ? "เป้าหมาย" : target->name, heading_look());
      }
      sheet_.text({kHeadRow + 1, column++}, "ผลสำเร็จ", heading_look());
    }
    tall(grade_column_, "ระดับ");
    if (points_) tall(grade_column_ + 1, "ค่าคะแนน");
    tall(reason_column(), "เหตุผล");
  }

  void write_number(CellAddress at, const std::optional<Decimal>& value, const std::string& trace) {
    if (value) {
      sums_[at.column] += *value;
      sheet_.number(at, *value, number_look(value));
      sheet_.trace(trace);
    } else {
      sheet_.blank(at, number_look(value));
    }
  }

  void write_district(std::uint32_t row, const std::string& district) {
    CellLook centred;
    centred.align = CellLook::Align::centre;
    sheet_.number({row, 0}, Decimal::from_units(static_cast<std::int64_t>(row - kFirstRow) + 1), centred);
    sheet_.trace(trace_of_mark(Mark::row));
    sheet_.text({row, 1}, district, CellLook{});
    std::uint32_t column = 2;
    for (const TargetGroup& group : groups_) {
      for (const assess::Target* target : group.targets) {
        const assess::DistrictTarget* found = target_of(facts_, district, id_of(*target));
        write_number({row, column++}, found != nullptr ? found->target : std::nullopt,
                     trace_of_target(district, id_of(*target)));
      }
      write_number({row, column++}, result_of(facts_, district, group.indicator),
                   trace_of_result(district, group.indicator));
    }
    const assess::DistrictGrade* grade = grade_of(facts_, district);
    CellLook coloured = centred;
    coloured.bold = true;
    coloured.fill_rgb = fill_of(facts_.mission, grade != nullptr ? grade->grade : std::string(), names_);
    sheet_.text({row, grade_column_}, grade != nullptr ? grade->grade : std::string(), coloured);
    if (points_) {
      const assess::GradeLook* look = grade != nullptr ? look_of(facts_.mission, grade->grade) : nullptr;
      write_number({row, grade_column_ + 1}, look != nullptr ? look->points : std::nullopt,
                   trace_of_points(grade != nullptr ? grade->grade : std::string()));
    }
    CellLook wrapped;
    wrapped.wrap = true;
    sheet_.text({row, reason_column()}, grade != nullptr ? reason_of(*grade, facts_.job.language) : std::string(),
                wrapped);
  }

  void write_total(std::uint32_t row) {
    sheet_.blank({row, 0}, total_look(CellLook{}));
    sheet_.text({row, 1}, "รวม", total_look(CellLook{}));
    std::uint32_t column = 2;
    for (const TargetGroup& group : groups_) {
      for (const assess::Target* target : group.targets)
        write_sum({row, column++}, total_target(facts_, id_of(*target)),
                  trace_of_target(kTotalDistrict, id_of(*target)));
      write_sum({row, column++}, total_result(facts_, group.indicator),
                trace_of_result(kTotalDistrict, group.indicator));
    }
    for (; column <= reason_column(); ++column) sheet_.blank({row, column}, total_look(CellLook{}));
  }

  // Only a column without a gap has a total. One that was rounded once is no sum of its column.
  void write_sum(CellAddress at, const std::optional<Decimal>& sum, const std::string& trace) {
    if (!sum) return sheet_.blank(at, total_look(number_look(sum)));
    if (sums_[at.column] != *sum) {
      sheet_.number(at, *sum, total_look(number_look(sum)));
      return sheet_.trace(trace);
    }
    const std::string range = workbook::to_reference(CellAddress{kFirstRow, at.column}) + ":" +
                              workbook::to_reference(CellAddress{at.row - 1, at.column});
    sheet_.formula(at, "SUM(" + range + ")", *sum, total_look(number_look(sum)));
    sheet_.trace(trace);
  }

  std::uint32_t reason_column() const { return grade_column_ + (points_ ? 2 : 1); }

  const Facts& facts_;
  NewSheet& sheet_;
  std::vector<TargetGroup> groups_;
  std::uint32_t grade_column_;
  std::vector<std::string> names_;
  bool points_;
  std::map<std::uint32_t, Decimal> sums_;  // of the columns so far
};

}  // namespace

void add_grades_sheet(const Facts& facts, NewWorkbook& book) {
  GradesSheet(facts, book.sheet("เป้าหมายและระดับ")).write();
}

}  // namespace raingan::outputs
