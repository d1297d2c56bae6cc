#include "outputs/annex.hpp"
#include "outputs/column_totals.hpp"
#include "outputs/district_rows.hpp"
#include "outputs/heading_grid.hpp"
#include "outputs/spans.hpp"
#include "outputs/trace.hpp"
#include "outputs/under_check.hpp"

namespace raingan::outputs {
namespace {

// Millimetres.
layout::TableColumn width_of(const Column& column) {
  switch (column.role) {
    case ColumnRole::number:
      return {layout::Align::centre, 9, 12, 0};
    case ColumnRole::district:
      return {layout::Align::left, 26, 50, 1};
    case ColumnRole::figure:
      return {column.kind == FigureKind::money ? layout::Align::right : layout::Align::centre, 14, 60, 1};
    case ColumnRole::text:
      break;
  }
  return {layout::Align::left, 18, 60, 1};
}

void add_head(const std::vector<const Column*>& columns, Digits digits, layout::Table& table) {
  table.head.resize(heading_rows(columns));
  for (const HeadingCell& heading : heading_grid(columns)) {
    table.head.at(heading.row).push_back(spanning_cell(in_digits(heading.text, digits), heading.columns, heading.rows));
  }
}

struct Printed {
  const AnnexOrder& order;
  const BookEntry& entry;
  const std::vector<const Column*>& columns;
  Digits digits;

  ColumnRef ref(const Column& column) const { return {entry.table.form, entry.table.period, column.id}; }
};

layout::TableCell district_cell(const Printed& printed, const DistrictRow& row, const Column& column) {
  if (column.role == ColumnRole::district) return cell(kept(row.label));
  if (column.role != ColumnRole::figure || printed.order.annex.blank) return {};
  const Figure* figure = figure_of(printed.entry.table, row.row, column);
  if (figure == nullptr) return {};
  const std::string text = figure_text(*figure, printed.digits);
  if (text.empty()) return {};
  std::string trace = row.district.empty() ? std::string() : trace_of_figure(row.district, printed.ref(column));
  return cell(traced(text, std::move(trace)));
}

void add_body(const Printed& printed, layout::Table& table) {
  std::size_t number = 0;
  for (const DistrictRow& row : district_rows(printed.entry.table, printed.order.facts.area, printed.order.district)) {
    ++number;
    std::vector<layout::TableCell> cells;
    for (const Column* column : printed.columns) {
      if (column->role == ColumnRole::number) {
        cells.push_back(cell(span(in_digits(std::to_string(number), printed.digits))));
      } else {
        cells.push_back(district_cell(printed, row, *column));
      }
    }
    table.body.push_back(std::move(cells));
  }
}

// The total as the province printed it; where it printed none, the sum of the rows above.
layout::TableCell total_cell(const Printed& printed, const Column& column) {
  if (column.role != ColumnRole::figure || printed.order.annex.blank) return {};
  const Table& table = printed.entry.table;
  const Figure* sent = table.total ? figure_of(table, &*table.total, column) : nullptr;
  std::string text = sent != nullptr ? figure_text(*sent, printed.digits) : std::string();
  if (text.empty()) {
    if (const auto sum = full_sum(printed.entry, printed.order.facts.area, column))
      text = number_text(*sum, printed.digits);
  }
  if (text.empty()) return {};
  return cell(traced(std::move(text), trace_of_figure(kTotalDistrict, printed.ref(column))));
}

void add_total(const Printed& printed, layout::Table& table) {
  std::vector<layout::TableCell> cells;
  std::size_t label_span = 0;
  for (const Column* column : printed.columns) {
    const bool leads = column->role == ColumnRole::number || column->role == ColumnRole::district;
    if (leads && cells.empty()) {
      ++label_span;
      continue;
    }
    if (cells.empty() && label_span > 0) {
      cells.push_back(spanning_cell(in_digits(printed.entry.layout.total_label, printed.digits), label_span, 1));
    }
    cells.push_back(total_cell(printed, *column));
  }
  table.total.push_back(std::move(cells));
}

}  // namespace

layout::Section table_annex(const AnnexOrder& order) {
  const BookEntry* entry = order.facts.book.find(order.annex.form, order.period());
  layout::Section section;
  section.page = entry != nullptr && entry->layout.landscape ? "annex-landscape" : "annex";
  const Digits digits = entry == nullptr || entry->layout.thai_digits ? Digits::thai : Digits::ascii;
  open_annex(order, digits, section);
  if (entry == nullptr) {
    section.blocks.push_back(
        layout::Paragraph{"annex-text", {span(in_digits("ยังไม่ได้รับข้อมูลของ" + order.period().title(), digits))}});
    return section;
  }
  const std::vector<const Column*> columns = shown_columns(*entry);
  layout::Table table;
  table.style = "figures";
  for (const Column* column : columns) table.columns.push_back(width_of(*column));
  add_head(columns, digits, table);
  const Printed printed{order, *entry, columns, digits};
  add_body(printed, table);
  if (order.district.empty()) add_total(printed, table);
  section.blocks.push_back(std::move(table));
  add_notes(order, digits, section);
  if (!order.annex.blank && !order.district.empty() && entry->table.find(order.district) == nullptr) {
    add_note({span("ยังไม่มีข้อมูลของอำเภอ" + one_line(order.district) + "ในตารางนี้")}, section);
  }
  if (!order.annex.blank) {
    add_check_note(UnderCheck(order.facts.findings).in_table(*entry, order.district), digits, section);
  }
  return section;
}

}  // namespace raingan::outputs
