#include "outputs/page_grades.hpp"

#include <algorithm>

#include "assess/criteria_text.hpp"
#include "outputs/criterion_spans.hpp"
#include "outputs/spans.hpp"
#include "outputs/trace.hpp"

namespace raingan::outputs {
namespace {

layout::TableCell points_cell(const assess::Mission& mission, const std::string& grade, Digits digits) {
  const auto is_its = [&](const assess::GradeLook& look) { return look.grade == grade; };
  const auto look = std::find_if(mission.looks.begin(), mission.looks.end(), is_its);
  if (look == mission.looks.end() || !look->points) return {};
  return cell(traced(number_text(*look->points, digits), trace_of_points(grade)));
}

layout::TableCell conditions_cell(const Facts& facts, const assess::CriterionText& criterion, Digits digits) {
  layout::TableCell made;
  made.spans = criterion_spans(criterion, facts.mission.file, ". ", digits);
  return made;
}

}  // namespace

layout::Table page_criteria_table(const Facts& facts, bool points, Digits digits) {
  layout::Table table;
  table.style = "criteria";
  table.columns = {{layout::Align::centre, 20, 28, 0, true}, {layout::Align::left, 80, 1000, 1}};
  table.head = {{spanning_cell("ระดับ", 1, 1), spanning_cell("เกณฑ์การให้คะแนน", 1, 1)}};
  if (points) {
    table.columns.push_back({layout::Align::centre, 20, 24, 0});
    table.head[0].push_back(spanning_cell("ค่าคะแนน", 1, 1));
  }
  for (const assess::CriterionText& criterion : assess::criteria_text(facts.mission, facts.criteria)) {
    std::vector<layout::TableCell> row{cell(span(one_line(criterion.grade))),
                                       conditions_cell(facts, criterion, digits)};
    if (points) row.push_back(points_cell(facts.mission, criterion.grade, digits));
    table.body.push_back(std::move(row));
  }
  return table;
}

layout::Table colour_table(const assess::Mission& mission, Digits digits) {
  layout::Table table;
  table.style = "page";
  // The colour has a cell to itself: black letters on it would be hard to read.
  table.columns = {{layout::Align::left, 10, 10, 0},
                   {layout::Align::left, 26, 34, 0},
                   {layout::Align::centre, 26, 40, 0, true},
                   {layout::Align::left, 60, 1000, 1}};
  table.head = {{spanning_cell("สี", 2, 1), spanning_cell("ระดับ", 1, 1), spanning_cell("ความเร่งด่วน", 1, 1)}};
  for (const assess::GradeLook& look : mission.looks) {
    layout::TableCell swatch;
    swatch.fill_rgb = look.rgb;
    table.body.push_back(
        {std::move(swatch), cell(span(one_line(look.colour))), cell(span(one_line(look.grade))),
         cell(marked(in_digits(one_line(look.urgency), digits), trace_of_text(mission.file, look.line)))});
  }
  return table;
}

}  // namespace raingan::outputs
