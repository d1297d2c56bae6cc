#include <algorithm>

#include "outputs/annex.hpp"
#include "outputs/spans.hpp"
#include "outputs/targets_of.hpp"
#include "outputs/trace.hpp"
#include "outputs/under_check.hpp"

namespace raingan::outputs {
namespace {

constexpr const char* kTarget = "เป้าหมาย";

layout::TableCell head_cell(const std::string& text, std::size_t columns, std::size_t rows) {
  return spanning_cell(in_digits(text, Digits::thai), columns, rows);
}

// With the place of the mission's file that says the heading.
layout::TableCell head_cell(const Facts& facts, const std::string& text, int line, std::size_t columns) {
  layout::TableCell head = head_cell(text, columns, 1);
  head.spans[0].trace = trace_of_text(facts.mission.file, line);
  return head;
}

layout::TableCell number_cell(const std::optional<Decimal>& value, std::string trace,
                              Hundredths hundredths = Hundredths::where_needed) {
  if (!value) return {};
  return cell(traced(number_text(*value, Digits::thai, hundredths), std::move(trace)));
}

// In a whole column or in none of it.
Hundredths hundredths_of_results(const Facts& facts, const std::string& indicator) {
  const bool any = std::any_of(facts.area.districts.begin(), facts.area.districts.end(), [&](const District& district) {
    const auto result = result_of(facts, district.name, indicator);
    return result && !result->is_whole();
  });
  return any ? Hundredths::always : Hundredths::where_needed;
}

// "ระดับ", and what it is worth where the letter prints grades.
bool shows_points(const AnnexOrder& order) { return order.annex.grades && has_points(order.facts.mission); }

layout::Table headed_table(const AnnexOrder& order) {
  layout::Table table;
  table.style = "figures";
  table.lead_columns = 2;
  table.columns = {{layout::Align::centre, 9, 12, 0}, {layout::Align::left, 26, 50, 1, true}};
  table.head.resize(2);
  table.head[0] = {head_cell("ที่", 1, 2), head_cell("อำเภอ", 1, 2)};
  for (const TargetGroup& group : target_groups(order.facts.mission)) {
    const std::string unit = group.unit.empty() ? std::string() : "\n(" + group.unit + ")";
    table.head[0].push_back(
        head_cell(order.facts, group.name + unit, group.targets[0]->line, group.targets.size() + 1));
    for (const assess::Target* target : group.targets) {
      const std::string name = group.targets.size() == 1 ? kTarget : target->name;
      table.head[1].push_back(head_cell(order.facts, name, target->line, 1));
      table.columns.push_back({layout::Align::right, 16, 60, 1});
    }
    table.head[1].push_back(head_cell("ผลสำเร็จ", 1, 1));
    table.columns.push_back({layout::Align::right, 16, 60, 1});
  }
  table.head[0].push_back(head_cell("ระดับ", 1, 2));
  table.columns.push_back({layout::Align::centre, 14, 30, 0});
  if (shows_points(order)) {
    table.head[0].push_back(head_cell("ค่าคะแนน", 1, 2));
    table.columns.push_back({layout::Align::centre, 14, 24, 0});
  }
  return table;
}

void add_grade(const AnnexOrder& order, const std::string& district, std::vector<layout::TableCell>& cells) {
  const assess::DistrictGrade* found = order.annex.grades ? grade_of(order.facts, district) : nullptr;
  const bool known = found != nullptr && !found->grade.empty();
  const assess::GradeLook* look = known ? look_of(order.facts.mission, found->grade) : nullptr;
  layout::TableCell grade;
  if (known) grade = cell(span(one_line(found->grade)));
  if (look != nullptr) grade.fill_rgb = look->rgb;
  cells.push_back(std::move(grade));
  if (!shows_points(order)) return;
  const bool worth = look != nullptr && look->points;
  cells.push_back(worth ? number_cell(look->points, trace_of_points(look->grade)) : layout::TableCell());
}

std::vector<layout::TableCell> district_cells(const AnnexOrder& order, const std::string& district,
                                              std::size_t number) {
  std::vector<layout::TableCell> cells;
  cells.push_back(cell(marked(in_digits(std::to_string(number), Digits::thai), trace_of_mark(Mark::row))));
  cells.push_back(cell(kept(one_line(district))));
  for (const TargetGroup& group : target_groups(order.facts.mission)) {
    for (const assess::Target* target : group.targets) {
      const assess::DistrictTarget* found = target_of(order.facts, district, id_of(*target));
      cells.push_back(
          number_cell(found != nullptr ? found->target : std::nullopt, trace_of_target(district, id_of(*target))));
    }
    cells.push_back(number_cell(result_of(order.facts, district, group.indicator),
                                trace_of_result(district, group.indicator),
                                hundredths_of_results(order.facts, group.indicator)));
  }
  add_grade(order, district, cells);
  return cells;
}

std::vector<layout::TableCell> total_cells(const AnnexOrder& order) {
  const Facts& facts = order.facts;
  std::vector<layout::TableCell> cells{head_cell("รวม", 2, 1)};
  for (const TargetGroup& group : target_groups(facts.mission)) {
    for (const assess::Target* target : group.targets) {
      const std::optional<TotalTarget> total = total_of_target(facts, id_of(*target));
      cells.push_back(number_cell(total ? std::optional(total->value) : std::nullopt,
                                  trace_of_target(kTotalDistrict, id_of(*target))));
    }
    cells.push_back(number_cell(total_result(facts, group.indicator), trace_of_result(kTotalDistrict, group.indicator),
                                hundredths_of_results(facts, group.indicator)));
  }
  cells.resize(cells.size() + (shows_points(order) ? 2 : 1));
  return cells;
}

// The cells that the printed figures come from.
std::set<Origin> origins_behind(const Facts& facts, const std::string& district) {
  std::set<Origin> origins;
  for (const assess::DistrictTarget& target : facts.targets) {
    if (district.empty() || target.district == district) origins.insert(target.origin);
  }
  for (const assess::DistrictGrade& grade : facts.grades) {
    if (!district.empty() && grade.district != district) continue;
    for (const assess::Measured& measured : grade.measured)
      origins.insert(measured.origins.begin(), measured.origins.end());
  }
  origins.erase(Origin{});
  return origins;
}

}  // namespace

layout::Section targets_annex(const AnnexOrder& order) {
  const Facts& facts = order.facts;
  layout::Section section;
  section.page = "annex";
  section.wide_page = "annex-landscape";
  open_annex(order, Digits::thai, section);
  layout::Table table = headed_table(order);
  std::size_t number = 0;
  for (const District& district : facts.area.districts) {
    if (!order.district.empty() && district.name != order.district) continue;
    table.body.push_back(district_cells(order, district.name, ++number));
  }
  if (order.district.empty()) table.total.push_back(total_cells(order));
  section.blocks.push_back(std::move(table));
  add_notes(order, Digits::thai, section);
  add_check_note(UnderCheck(facts.findings).among(origins_behind(facts, order.district)), Digits::thai, section);
  return section;
}

}  // namespace raingan::outputs
