#include <algorithm>
#include <set>

#include "outputs/annex.hpp"
#include "outputs/heading_grid.hpp"
#include "outputs/shown_table.hpp"
#include "outputs/spans.hpp"
#include "outputs/table_width.hpp"
#include "outputs/trace.hpp"
#include "outputs/under_check.hpp"

namespace raingan::outputs {
namespace {

constexpr const char* kDots = "………………………………";

// One annex while it is made.
class TableAnnex {
 public:
  TableAnnex(const AnnexOrder& order, const FormLayout& form, ShownTable shown)
      : order_(order), form_(form), shown_(std::move(shown)), digits_(form.thai_digits ? Digits::thai : Digits::ascii) {
    leave_out(order_.annex.without, shown_);
    find_hundredths();
  }

  layout::Table table() const {
    layout::Table table;
    table.style = "figures";
    table.lead_columns = lead_columns();
    for (const Column* column : shown_.columns) table.columns.push_back(printed_width(form_, *column));
    add_head(table);
    add_body(table);
    const bool whole = order_.district.empty() || !form_.has_district_rows();
    if (whole) add_total(table);
    return table;
  }

 private:
  // Those that say whose figures a row holds.
  std::size_t lead_columns() const {
    const auto leads = [&](const Column* column) {
      return column->role != ColumnRole::figure && column->role != ColumnRole::text;
    };
    return static_cast<std::size_t>(std::find_if_not(shown_.columns.begin(), shown_.columns.end(), leads) -
                                    shown_.columns.begin());
  }

  ColumnRef ref(const Column& column) const { return {form_.form, form_.period, column.id}; }

  // In a whole column or in none of it, or digits would not stand under digits.
  void find_hundredths() {
    const auto has = [](const Figure* figure) {
      return figure != nullptr && figure->is_number() && !figure->value.is_whole();
    };
    for (const Column* column : shown_.columns) {
      const bool any = has(sent_total(shown_, *column)) ||
                       std::any_of(shown_.rows.begin(), shown_.rows.end(),
                                   [&](const ShownRow& row) { return has(figure_of(shown_, row, *column)); });
      if (any) with_hundredths_.insert(column->id);
    }
  }

  Hundredths hundredths_of(const Column& column) const {
    return with_hundredths_.contains(column.id) ? Hundredths::always : Hundredths::where_needed;
  }

  void add_head(layout::Table& table) const {
    table.head.resize(heading_rows(shown_.columns));
    for (const HeadingCell& heading : heading_grid(shown_.columns)) {
      layout::TableCell head = spanning_cell(in_digits(heading.text, digits_), heading.columns, heading.rows);
      head.spans[0].trace = trace_of_text(form_.file, shown_.columns[heading.column]->line);
      table.head.at(heading.row).push_back(std::move(head));
    }
  }

  void add_body(layout::Table& table) const {
    std::size_t number = 0;
    for (const ShownRow& row : shown_.rows) {
      ++number;
      std::vector<layout::TableCell> cells;
      for (const Column* column : shown_.columns) {
        const bool numbered = column->role == ColumnRole::number;
        cells.push_back(numbered ? number_cell(number) : row_cell(row, *column));
      }
      table.body.push_back(std::move(cells));
    }
  }

  layout::TableCell number_cell(std::size_t number) const {
    return cell(marked(in_digits(std::to_string(number), digits_), trace_of_mark(Mark::row)));
  }

  layout::TableCell name_cell(const ShownRow& row, const Column& column) const {
    const bool by_name = form_.rows == RowSubject::producer || form_.has_district_rows();
    const std::string label = by_name ? row.label : in_digits(row.label, digits_);
    // Months and items are the form's, all else is as it was sent.
    const std::string trace = by_name ? trace_of_shown(shown_, row, column) : trace_of_text(form_.file, column.line);
    return cell(form_.rows == RowSubject::producer ? marked(label, trace) : traced(label, trace));
  }

  layout::TableCell row_cell(const ShownRow& row, const Column& column) const {
    if (is_name_column(form_, column)) return name_cell(row, column);
    if (column.role == ColumnRole::district && row.row != nullptr) return cell(kept(one_line(row.district)));
    const Figure* figure = column.role == ColumnRole::figure ? figure_of(shown_, row, column) : nullptr;
    if (figure == nullptr) return {};
    const std::string text = text_of(*figure, column);
    if (text.empty()) return {};
    return cell(traced(text, trace_of_shown(shown_, row, column)));
  }

  std::string text_of(const Figure& figure, const Column& column) const {
    if (column.kind == FigureKind::tick && figure.is_number()) return is_ticked(figure) ? kPrintedTick : std::string();
    return figure_text(figure, digits_, hundredths_of(column));
  }

  // The total as it was sent; where none was, the sum of the rows above.
  layout::TableCell total_cell(const Column& column) const {
    if (column.role != ColumnRole::figure) return {};
    const Figure* sent = sent_total(shown_, column);
    std::string text = sent != nullptr ? figure_text(*sent, digits_, hundredths_of(column)) : std::string();
    if (text.empty()) {
      if (const auto sum = full_sum(shown_, column)) text = number_text(*sum, digits_, hundredths_of(column));
    }
    if (text.empty()) return {};
    const std::string_view whose = order_.district.empty() ? kTotalDistrict : std::string_view(order_.district);
    return cell(traced(std::move(text), trace_of_figure(whose, ref(column))));
  }

  void add_total(layout::Table& table) const {
    std::vector<layout::TableCell> cells;
    std::size_t label_span = 0;
    for (const Column* column : shown_.columns) {
      const bool leads = column->role == ColumnRole::number || is_name_column(form_, *column);
      if (leads && cells.empty()) {
        ++label_span;
        continue;
      }
      if (cells.empty() && label_span > 0) {
        cells.push_back(spanning_cell(in_digits(form_.total_label, digits_), label_span, 1));
      }
      cells.push_back(total_cell(*column));
    }
    table.total.push_back(std::move(cells));
  }

  const AnnexOrder& order_;
  const FormLayout& form_;
  ShownTable shown_;
  Digits digits_;
  std::set<std::string> with_hundredths_;  // ids of columns
};

// Whose figures a sheet of one district holds; dots on a form to be filled in by any.
void add_owner(const AnnexOrder& order, const FormLayout& form, Digits digits, layout::Section& section) {
  if (form.has_district_rows()) return;
  const std::string province = "จังหวัด" + one_line(order.facts.area.name);
  std::string line = "อำเภอ" + (order.district.empty() ? kDots : one_line(order.district)) + "  " + province;
  if (order.district.empty() && !order.annex.blank) line = province + " (รวมทุกอำเภอ)";
  section.blocks.push_back(layout::Paragraph{"annex-subtitle", {span(in_digits(line, digits))}});
}

// Of the annex's period.
void add_sentence(const AnnexOrder& order, const std::string& text, Digits digits, layout::Section& section) {
  const std::string trace = trace_of_text(order.letter.file, order.annex.line, "table_period");
  section.blocks.push_back(layout::Paragraph{"annex-text", {marked(in_digits(text, digits), trace)}});
}

void add_signatures(const FormLayout& form, Digits digits, layout::Section& section) {
  for (const std::vector<std::string>& block : form.signatures) {
    const auto* before = std::get_if<layout::Paragraph>(&section.blocks.back());
    // The space of the style stands before the first block only.
    if (before != nullptr && before->style == "annex-signer") section.blocks.push_back(layout::Gap{18});
    std::string lines;
    for (const std::string& line : block) lines += (lines.empty() ? "" : "\n") + line;
    section.blocks.push_back(layout::Paragraph{"annex-signer", {form_text(form, lines, digits)}});
  }
}

bool has_rows_of(const BookEntry& entry, const std::string& district) {
  return std::any_of(entry.table.rows.begin(), entry.table.rows.end(),
                     [&](const Row& row) { return row.district == district; });
}

// What stands in place of a table that cannot be shown; empty when it can.
std::string instead_of_table(const AnnexOrder& order, const FormLayout* form, const BookEntry* entry) {
  if (order.annex.blank && form != nullptr) return {};
  if (entry == nullptr) return "ยังไม่ได้รับข้อมูลของ" + order.period().title();
  if (form->rows == RowSubject::producer && order.district.empty())
    return "รายละเอียดรายผู้ผลิตของ" + order.period().title() + " เก็บไว้ที่อำเภอ และแนบเฉพาะหนังสือถึงอำเภอแต่ละแห่ง";
  return {};
}

}  // namespace

layout::Section table_annex(const AnnexOrder& order) {
  const BookEntry* entry = order.facts.book.find(order.annex.form, order.period());
  const std::optional<FormLayout> form = order.layout();
  const Digits digits = !form || form->thai_digits ? Digits::thai : Digits::ascii;
  layout::Section section;
  section.page = form && form->landscape ? "annex-landscape" : "annex";
  section.wide_page = "annex-landscape";
  open_annex(order, digits, section);
  if (form && (entry != nullptr || order.annex.blank)) add_owner(order, *form, digits, section);
  if (const std::string text = instead_of_table(order, form ? &*form : nullptr, entry); !text.empty()) {
    add_sentence(order, text, digits, section);
    return section;
  }
  const Area& area = order.facts.area;
  layout::Table table = TableAnnex(order, *form,
                                   order.annex.blank ? empty_table(*form, area, order.district)
                                                     : shown_table(*entry, area, order.district))
                            .table();
  section.blocks.push_back(std::move(table));
  add_notes(order, digits, section);
  if (!order.annex.blank && !order.district.empty() && !has_rows_of(*entry, order.district)) {
    add_note({span("ยังไม่มีข้อมูลของอำเภอ" + one_line(order.district) + "ในตารางนี้")}, section);
  }
  if (!order.annex.blank) {
    add_check_note(UnderCheck(order.facts.findings).in_table(*entry, order.district), digits, section);
  }
  if (order.annex.signature) add_signatures(*form, digits, section);
  return section;
}

}  // namespace raingan::outputs
