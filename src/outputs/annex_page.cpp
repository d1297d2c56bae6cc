#include <algorithm>

#include "base/error.hpp"
#include "outputs/annex.hpp"
#include "outputs/page_grades.hpp"
#include "outputs/page_template.hpp"
#include "outputs/placeholders.hpp"
#include "outputs/spans.hpp"
#include "outputs/trace.hpp"
#include "thai/digits.hpp"

namespace raingan::outputs {
namespace {

constexpr const char* kDash = "–";
constexpr double kPageMillimetres = 165;  // about the width of text; columns are shared out of it

class PageSetter {
 public:
  PageSetter(const AnnexOrder& order, const PageTemplate& page, Digits digits, std::vector<layout::Section>& sections)
      : order_(order),
        digits_(digits),
        file_(page.file),
        placeholders_(order.letter, order.facts, order.district, order.period().title(), page.file),
        sections_(sections) {}

  void operator()(const PageTemplate::Heading& heading) { paragraph("annex-heading", filled(heading.text)); }
  void operator()(const PageTemplate::Paragraph& part) { paragraph("annex-text", filled(part.text)); }

  void operator()(const PageTemplate::Item& item) {
    layout::Span mark =
        traced(item.number.empty() ? kDash : in_digits(item.number, digits_), trace_of_mark(Mark::item));
    const std::string style = item.number.empty() && follows_number() ? "page-subitem" : "page-item";
    add(layout::StopLine{style, {{std::move(mark)}, filled(item.text)}});
  }

  void operator()(const PageTemplate::Table& part) {
    layout::Table table;
    table.style = "page";
    table.columns = columns_of(part.widths);
    for (const auto& row : part.head) table.head.push_back(cells_of(row));
    for (const auto& row : part.body) table.body.push_back(cells_of(row));
    if (numbers_rows(part)) table.columns.front().align = layout::Align::centre;
    add(std::move(table));
  }

  void operator()(const PageTemplate::Grades& grades) {
    if (grades.criteria) add(page_criteria_table(order_.facts, grades.points, digits_));
    const bool known = !order_.facts.mission.looks.empty();
    if (grades.colours && known) add(colour_table(order_.facts.mission, digits_));
  }

  void operator()(const PageTemplate::Formula& formula) {
    layout::Table table;
    table.style = "formula";
    table.formula = read_out(formula);
    table.columns = {{layout::Align::right, 20, 70, 1}, {layout::Align::centre, 40, 110, 3}};
    layout::TableCell result = two_rows(filled(formula.result));
    result.spans.push_back(span(" = "));
    result.align = layout::Align::right;
    table.body = {{std::move(result), cell_with(filled(formula.numerator))}, {cell_with(filled(formula.denominator))}};
    table.body[0][1].line_below = true;
    if (!formula.times.empty()) {
      table.columns.push_back({layout::Align::left, 16, 30, 0});
      table.body[0].push_back(
          two_rows({traced(in_digits("× " + formula.times, digits_), trace_of_text(file_, formula.result.line))}));
    }
    add(std::move(table));
  }

  void operator()(const PageTemplate::Flow& part) {
    layout::Flow flow;
    flow.style = "roadmap";
    for (const auto& [id, head] : part.lanes) flow.lanes.push_back(filled(head));
    for (const PageTemplate::Flow::Step& step : part.steps) {
      const auto is_its = [&](const auto& lane) { return lane.first == step.lane; };
      const auto lane = std::find_if(part.lanes.begin(), part.lanes.end(), is_its) - part.lanes.begin();
      flow.steps.push_back(
          {static_cast<std::size_t>(lane), filled(step.text), step.tag.empty() ? layout::Spans{} : filled(step.tag)});
    }
    add(std::move(flow));
  }

  void operator()(const PageTemplate::Signature& signature) {
    for (const TemplateText& line : signature.lines) paragraph("annex-signer", filled(line));
  }

  void operator()(const PageTemplate::NewPage&) {
    layout::Section next;
    next.page = sections_.back().page;
    next.continues = true;
    next.continued = sections_.back().continued;
    next.numbered = sections_.back().numbered;
    sections_.push_back(std::move(next));
  }

 private:
  void add(layout::Block block) { sections_.back().blocks.push_back(std::move(block)); }
  void paragraph(const char* style, layout::Spans spans) { add(layout::Paragraph{style, std::move(spans)}); }
  layout::Spans filled(const TemplateText& text) const { return placeholders_.fill(text, digits_); }

  // A dash under a numbered item belongs to it.
  bool follows_number() const {
    const auto& blocks = sections_.back().blocks;
    const auto* line = blocks.empty() ? nullptr : std::get_if<layout::StopLine>(&blocks.back());
    if (line == nullptr) return false;
    return line->style == "page-subitem" || (line->style == "page-item" && line->cells[0][0].text != kDash);
  }

  // A fraction in one line, for who hears it.
  std::string read_out(const PageTemplate::Formula& formula) const {
    const auto plain = [&](const TemplateText& text) {
      std::string words;
      for (const layout::Span& part : filled(text)) words += part.text;
      return words;
    };
    std::string words = plain(formula.result) + " = " + plain(formula.numerator) + " ÷ " + plain(formula.denominator);
    if (!formula.times.empty()) words += in_digits(" × " + formula.times, digits_);
    return words;
  }

  static layout::TableCell cell_with(layout::Spans spans) {
    layout::TableCell made;
    made.spans = std::move(spans);
    return made;
  }

  static layout::TableCell two_rows(layout::Spans spans) {
    layout::TableCell made = cell_with(std::move(spans));
    made.row_span = 2;
    return made;
  }

  static std::vector<layout::TableColumn> columns_of(const std::vector<double>& widths) {
    double sum = 0;
    for (const double width : widths) sum += width;
    std::vector<layout::TableColumn> columns;
    for (const double width : widths) {
      columns.push_back({layout::Align::left, 0.8 * kPageMillimetres * width / sum, 1000, width});
    }
    return columns;
  }

  // Running numbers in the first column.
  static bool numbers_rows(const PageTemplate::Table& table) {
    return std::all_of(table.body.begin(), table.body.end(), [](const auto& row) {
      if (row.empty()) return false;
      return thai::to_ascii_digits(row[0].text.text).find_first_not_of("0123456789") == std::string::npos;
    });
  }

  std::vector<layout::TableCell> cells_of(const std::vector<PageTemplate::Cell>& row) const {
    std::vector<layout::TableCell> cells;
    for (const PageTemplate::Cell& part : row) {
      layout::TableCell made = cell_with(part.text.empty() ? layout::Spans{} : filled(part.text));
      made.column_span = part.columns;
      made.row_span = part.rows;
      made.fill_rgb = part.rgb;
      cells.push_back(std::move(made));
    }
    return cells;
  }

  const AnnexOrder& order_;
  Digits digits_;
  const std::string& file_;
  Placeholders placeholders_;
  std::vector<layout::Section>& sections_;
};

const PageTemplate& page_of(const AnnexOrder& order) {
  const auto found = order.letter.pages.find(order.annex.page);
  if (found != order.letter.pages.end() && found->second != nullptr) return *found->second;
  const std::string named = "\"" + order.annex.page + "\"";
  throw Error(ErrorCode::faulty_template, {"ไม่มีหน้า " + named, "there is no page " + named}, order.letter.file,
              "line " + std::to_string(order.annex.line));
}

}  // namespace

std::vector<layout::Section> page_annex(const AnnexOrder& order) {
  const PageTemplate& page = page_of(order);
  const Digits digits = page.digits == PageTemplate::Digits::thai ? Digits::thai : Digits::ascii;
  std::vector<layout::Section> sections(1);
  sections.front().page = page.landscape ? "annex-landscape" : "annex";
  open_annex(order, digits, sections.front());
  PageSetter setter(order, page, digits, sections);
  for (const PageTemplate::Part& part : page.parts) std::visit(setter, part);
  add_notes(order, digits, sections.back());
  return sections;
}

}  // namespace raingan::outputs
