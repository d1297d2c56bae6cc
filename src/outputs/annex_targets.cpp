#include "outputs/annex.hpp"
#include "outputs/spans.hpp"
#include "outputs/targets_of.hpp"
#include "outputs/trace.hpp"
#include "outputs/under_check.hpp"

namespace raingan::outputs {
namespace {

constexpr Digits kDigits = Digits::thai;

layout::TableCell head_cell(const std::string& text, std::size_t columns, std::size_t rows) {
  return spanning_cell(in_digits(text, kDigits), columns, rows);
}

layout::TableCell number_cell(const std::optional<Decimal>& value, std::string trace) {
  if (!value) return {};
  return cell(traced(number_text(*value, kDigits), std::move(trace)));
}

layout::Table headed_table(const assess::Mission& mission) {
  layout::Table table;
  table.style = "figures";
  table.columns = {{layout::Align::centre, 9, 12, 0}, {layout::Align::left, 26, 50, 1}};
  table.head.resize(2);
  table.head[0] = {head_cell("ที่", 1, 2), head_cell("อำเภอ", 1, 2)};
  for (const assess::Target& target : mission.targets) {
    const std::string unit = target.unit.empty() ? std::string() : "\n(" + target.unit + ")";
    table.head[0].push_back(head_cell(target.name + unit, 2, 1));
    table.head[1].push_back(head_cell("เป้าหมาย", 1, 1));
    table.head[1].push_back(head_cell("ผลสำเร็จ", 1, 1));
    table.columns.push_back({layout::Align::right, 16, 60, 1});
    table.columns.push_back({layout::Align::right, 16, 60, 1});
  }
  table.head[0].push_back(head_cell("ระดับ", 1, 2));
  table.columns.push_back({layout::Align::centre, 14, 24, 0});
  return table;
}

std::vector<layout::TableCell> district_cells(const AnnexOrder& order, const std::string& district,
                                              std::size_t number) {
  std::vector<layout::TableCell> cells;
  cells.push_back(cell(span(in_digits(std::to_string(number), kDigits))));
  cells.push_back(cell(kept(one_line(district))));
  for (const assess::Target& target : order.facts.mission.targets) {
    const assess::DistrictTarget* found = target_of(order.facts, district, target.indicator);
    cells.push_back(
        number_cell(found != nullptr ? found->target : std::nullopt, trace_of_target(district, target.indicator)));
    cells.push_back(
        number_cell(result_of(order.facts, district, target.indicator), trace_of_result(district, target.indicator)));
  }
  layout::TableCell grade;
  if (order.annex.grades) {
    const assess::DistrictGrade* found = grade_of(order.facts, district);
    if (found != nullptr && !found->grade.empty()) grade = cell(span(one_line(found->grade)));
  }
  cells.push_back(std::move(grade));
  return cells;
}

std::vector<layout::TableCell> total_cells(const Facts& facts) {
  std::vector<layout::TableCell> cells{head_cell("รวม", 2, 1)};
  for (const assess::Target& target : facts.mission.targets) {
    const std::optional<TotalTarget> total = total_of_target(facts, target.indicator);
    cells.push_back(number_cell(total ? std::optional(total->value) : std::nullopt,
                                trace_of_target(kTotalDistrict, target.indicator)));
    cells.push_back(
        number_cell(total_result(facts, target.indicator), trace_of_result(kTotalDistrict, target.indicator)));
  }
  cells.push_back({});
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
  section.page = facts.mission.targets.size() > 3 ? "annex-landscape" : "annex";
  open_annex(order, kDigits, section);
  layout::Table table = headed_table(facts.mission);
  std::size_t number = 0;
  for (const District& district : facts.area.districts) {
    if (!order.district.empty() && district.name != order.district) continue;
    table.body.push_back(district_cells(order, district.name, ++number));
  }
  if (order.district.empty()) table.total.push_back(total_cells(facts));
  section.blocks.push_back(std::move(table));
  add_notes(order, kDigits, section);
  add_check_note(UnderCheck(facts.findings).among(origins_behind(facts, order.district)), kDigits, section);
  return section;
}

}  // namespace raingan::outputs
