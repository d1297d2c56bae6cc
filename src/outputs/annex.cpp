#include "outputs/annex.hpp"

#include "outputs/page_template.hpp"
#include "outputs/placeholders.hpp"
#include "outputs/spans.hpp"
#include "outputs/trace.hpp"

namespace raingan::outputs {
namespace {

constexpr const char* kNoteStyle = "table-note";

Placeholders placeholders_of(const AnnexOrder& order) {
  return {order.letter, order.facts, order.district, order.period().title()};
}

const PageTemplate* page_named(const AnnexOrder& order) {
  const auto found = order.letter.pages.find(order.annex.page);
  return found != order.letter.pages.end() ? found->second.get() : nullptr;
}

void fill_area(std::string& text, const std::string& name) {
  constexpr std::string_view kArea = "{area}";
  if (const std::size_t at = text.find(kArea); at != std::string::npos) text.replace(at, kArea.size(), name);
}

}  // namespace

Period AnnexOrder::period() const { return Period::parse(annex.period).value_or(facts.mission.period); }

std::optional<FormLayout> AnnexOrder::layout() const {
  if (annex.kind != AnnexTemplate::Kind::table) return std::nullopt;
  const BookEntry* entry = facts.book.find(annex.form, period());
  if (entry == nullptr && !facts.forms.has(annex.form)) return std::nullopt;
  FormLayout form = entry != nullptr ? entry->layout : facts.forms.at(annex.form, period());
  for (std::string& title : form.titles) fill_area(title, facts.area.name);
  for (std::string& note : form.notes) fill_area(note, facts.area.name);
  for (std::vector<std::string>& block : form.signatures) {
    for (std::string& line : block) fill_area(line, facts.area.name);
  }
  return form;
}

std::vector<layout::Section> annex_sections(const AnnexOrder& order) {
  switch (order.annex.kind) {
    case AnnexTemplate::Kind::criteria:
      return {criteria_annex(order)};
    case AnnexTemplate::Kind::targets:
      return {targets_annex(order)};
    case AnnexTemplate::Kind::page:
      return page_annex(order);
    case AnnexTemplate::Kind::table:
      break;
  }
  return {table_annex(order)};
}

layout::Span form_text(const FormLayout& form, const std::string& text, Digits digits, int line) {
  return marked(in_digits(text, digits), trace_of_text(form.file, line));
}

void open_annex(const AnnexOrder& order, Digits digits, layout::Section& section) {
  const std::string words = in_digits(order.facts.wording.attachments + " " + order.annex.item, Digits::thai);
  layout::Span label = kept(words);
  label.trace = trace_of_mark(Mark::annex);
  section.continued = label;
  section.continued.text += " " + order.facts.wording.continued;
  section.numbered = order.facts.job.letter.page_numbers;
  section.blocks.push_back(layout::Paragraph{"annex-label", {std::move(label)}});
  std::vector<layout::Spans> titles;
  const Placeholders placeholders = placeholders_of(order);
  for (const TemplateText& title : order.annex.titles) titles.push_back(placeholders.fill(title, digits));
  if (const PageTemplate* page = titles.empty() ? page_named(order) : nullptr) {
    const Placeholders own(order.letter, order.facts, order.district, order.period().title(), page->file);
    for (const TemplateText& title : page->titles) titles.push_back(own.fill(title, digits));
  }
  if (titles.empty()) {
    if (const auto form = order.layout()) {
      for (const std::string& title : form->titles) titles.push_back({form_text(*form, title, digits)});
    }
  }
  section.outline = words;
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
  const bool nobody = order.facts.job.letter.coordinator.empty();
  for (const TemplateText& note : order.annex.notes) {
    if (nobody && names_placeholder(note, order.letter.file, "coordinator")) continue;
    add_note(placeholders.fill(note, digits), section);
  }
  // A form's own notes tell how to fill it in; under figures they would only puzzle.
  if (!order.annex.notes.empty() || !order.annex.blank) return;
  if (const auto form = order.layout()) {
    for (const std::string& note : form->notes) add_note({form_text(*form, note, digits)}, section);
  }
}

void add_check_note(std::size_t figures, Digits digits, layout::Section& section) {
  if (figures == 0) return;
  const std::string count = in_digits(std::to_string(figures), digits);
  add_note({span("ข้อมูลในตารางนี้จำนวน "), marked(count, trace_of_mark(Mark::under_check)),
            span(" รายการอยู่ระหว่างการตรวจสอบ และแสดงตามที่ได้รับรายงาน")},
           section);
}

}  // namespace raingan::outputs
