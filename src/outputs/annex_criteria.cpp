#include "assess/criteria_text.hpp"
#include "outputs/annex.hpp"
#include "outputs/criterion_spans.hpp"
#include "outputs/spans.hpp"
#include "outputs/targets_of.hpp"
#include "outputs/trace.hpp"

namespace raingan::outputs {
namespace {


layout::TableCell conditions_cell(const Facts& facts, const assess::CriterionText& criterion) {
  layout::TableCell made;
  made.spans = criterion_spans(criterion, facts.mission.file, ") ", Digits::thai);
  return made;
}

layout::TableCell points_cell(const assess::GradeLook* look) {
  if (look == nullptr || !look->points) return {};
  return cell(traced(number_text(*look->points, Digits::thai), trace_of_points(look->grade)));
}

layout::Spans explanation_spans(const Facts& facts, std::size_t at) {
  const assess::Explanation& explanation = facts.mission.explanations[at];
  return {marked(in_digits(std::to_string(at + 1) + ") ", Digits::thai), trace_of_mark(Mark::item)),
          marked(in_digits(explanation.text, Digits::thai), trace_of_text(facts.mission.file, explanation.line))};
}

layout::Table criteria_table(const Facts& facts) {
  layout::Table table;
  table.style = "criteria";
  table.columns = {{layout::Align::centre, 18, 26, 0, true}, {layout::Align::left, 80, 1000, 1}};
  table.head = {{spanning_cell("ระดับ", 1, 1), spanning_cell("เกณฑ์", 1, 1)}};
  const bool points = has_points(facts.mission);
  if (points) {
    table.columns.push_back({layout::Align::centre, 18, 26, 0});
    table.head[0].push_back(spanning_cell("ค่าคะแนน", 1, 1));
  }
  for (const assess::CriterionText& criterion : assess::criteria_text(facts.mission, facts.criteria)) {
    const assess::GradeLook* look = look_of(facts.mission, criterion.grade);
    std::vector<layout::TableCell> row{cell(span(one_line(criterion.grade))), conditions_cell(facts, criterion)};
    if (look != nullptr) row[0].fill_rgb = look->rgb;
    if (points) row.push_back(points_cell(look));
    table.body.push_back(std::move(row));
  }
  return table;
}

}  // namespace

layout::Section criteria_annex(const AnnexOrder& order) {
  layout::Section section;
  section.page = "annex";
  open_annex(order, Digits::thai, section);
  section.blocks.push_back(criteria_table(order.facts));
  const std::size_t explanations = order.facts.mission.explanations.size();
  if (explanations > 0) section.blocks.push_back(layout::Paragraph{"annex-heading", {span("คำอธิบายเพิ่มเติม")}});
  for (std::size_t i = 0; i < explanations; ++i) {
    section.blocks.push_back(layout::Paragraph{"annex-clause", explanation_spans(order.facts, i)});
  }
  add_notes(order, Digits::thai, section);
  return section;
}

}  // namespace raingan::outputs
