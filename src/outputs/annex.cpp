#include "outputs/annex.hpp"

#include "outputs/placeholders.hpp"
#include "outputs/spans.hpp"

namespace raingan::outputs {
namespace {

constexpr const char* kNoteStyle = "table-note";

Placeholders placeholders_of(const AnnexOrder& order) {
  return {order.letter, order.facts, order.district, order.period().title()};
}

const FormLayout* layout_of(const AnnexOrder& order) {
  const BookEntry* entry = order.facts.book.find(order.annex.form, order.period());
  return order.annex.kind == AnnexTemplate::Kind::table && entry != nullptr ? &entry->layout : nullptr;
}

}  // namespace

Period AnnexOrder::period() const { return Period::parse(annex.period).value_or(facts.mission.period); }

layout::Section annex_section(const AnnexOrder& order) {
  switch (order.annex.kind) {
    case AnnexTemplate::Kind::criteria:
      return criteria_annex(order);
    case AnnexTemplate::Kind::targets:
      return targets_annex(order);
    case AnnexTemplate::Kind::table:
      break;
  }
  return table_annex(order);
}

void open_annex(const AnnexOrder& order, Digits digits, layout::Section& section) {
  const std::string label = in_digits("สิ่งที่ส่งมาด้วย " + order.annex.item, Digits::thai);
  section.blocks.push_back(layout::Paragraph{"annex-label", {kept(label)}});
  std::vector<layout::Spans> titles;
  const Placeholders placeholders = placeholders_of(order);
  for (const TemplateText& title : order.annex.titles) titles.push_back(placeholders.fill(title, digits));
  if (titles.empty()) {
    if (const FormLayout* form = layout_of(order)) {
      for (const std::string& title : form->titles) titles.push_back({span(in_digits(title, digits))});
    }
  }
  section.outline = label;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (i == 0) {
      section.outline += " ";
      for (const layout::Span& part : titles[i]) section.outline += part.text;
    }
    section.blocks.push_back(layout::Paragraph{i == 0 ? "annex-title" : "annex-subtitle", std::move(titles[i])});
  }
}

void add_note(layout::Spans text, layout::Section& section) {
  const auto* before = section.blocks.empty() ? nullptr : std::get_if<layout::StopLine>(&section.blocks.back());
  const bool first = before == nullptr || before->style != kNoteStyle;
  section.blocks.push_back(layout::StopLine{kNoteStyle, {{span(first ? "หมายเหตุ :" : "")}, std::move(text)}});
}

void add_notes(const AnnexOrder& order, Digits digits, layout::Section& section) {
  const Placeholders placeholders = placeholders_of(order);
  for (const TemplateText& note : order.annex.notes) add_note(placeholders.fill(note, digits), section);
  // A form's own notes tell how to fill it in; under figures they would only puzzle.
  if (!order.annex.notes.empty() || !order.annex.blank) return;
  if (const FormLayout* form = layout_of(order)) {
    for (const std::string& note : form->notes) add_note({span(in_digits(note, digits))}, section);
  }
}

void add_check_note(std::size_t figures, Digits digits, layout::Section& section) {
  if (figures == 0) return;
  const std::string count = in_digits(std::to_string(figures), digits);
  add_note({span("ข้อมูลในตารางนี้จำนวน " + count + " รายการอยู่ระหว่างการตรวจสอบ และแสดงตามที่ได้รับรายงาน")}, section);
}

}  // namespace raingan::outputs
