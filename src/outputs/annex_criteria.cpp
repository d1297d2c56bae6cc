#include "assess/criteria_text.hpp"
#include "outputs/annex.hpp"
#include "outputs/spans.hpp"
#include "outputs/targets_of.hpp"

namespace raingan::outputs {
namespace {

constexpr Digits kDigits = Digits::thai;

std::string numbered(std::size_t number, const std::string& sentence) {
  return in_digits(std::to_string(number) + ") " + sentence, kDigits);
}

layout::TableCell conditions_cell(const std::vector<std::string>& sentences) {
  std::string text;
  for (std::size_t i = 0; i < sentences.size(); ++i) text += (i > 0 ? "\n" : "") + numbered(i + 1, sentences[i]);
  return cell(span(std::move(text)));
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
    std::vector<layout::TableCell> row{cell(span(one_line(criterion.grade))), conditions_cell(criterion.sentences)};
    if (look != nullptr) row[0].fill_rgb = look->rgb;
    if (points) {
      const bool worth = look != nullptr && look->points;
      row.push_back(worth ? cell(span(number_text(*look->points, kDigits))) : layout::TableCell());
    }
    table.body.push_back(std::move(row));
  }
  return table;
}

}  // namespace

layout::Section criteria_annex(const AnnexOrder& order) {
  layout::Section section;
  section.page = "annex";
  open_annex(order, kDigits, section);
  section.blocks.push_back(criteria_table(order.facts));
  const std::vector<std::string>& explanations = order.facts.mission.explanations;
  if (!explanations.empty()) section.blocks.push_back(layout::Paragraph{"annex-heading", {span("คำอธิบายเพิ่มเติม")}});
  for (std::size_t i = 0; i < explanations.size(); ++i) {
    section.blocks.push_back(layout::Paragraph{"annex-clause", {span(numbered(i + 1, explanations[i]))}});
  }
  add_notes(order, kDigits, section);
  return section;
}

}  // namespace raingan::outputs
