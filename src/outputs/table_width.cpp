#include "outputs/table_width.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "outputs/shown_table.hpp"

namespace raingan::outputs {
namespace {

// Millimetres, of the page and the table style that annexes use (templates/layout/annex.xml).
constexpr double kUprightWidth = 165;
constexpr double kDigit = 1.95;
constexpr double kSeparator = 0.85;
constexpr double kPadding = 3.2;

// Of a cell that must not be broken: a figure.
double width_of_figure(const layout::TableCell& cell) {
  double width = kPadding;
  for (const layout::Span& span : cell.spans) {
    if (!span.keep || span.trace.empty()) return 0;
    for (const char32_t c : to_utf32(span.text)) width += c == U',' || c == U'.' ? kSeparator : kDigit;
  }
  return width;
}

}  // namespace

layout::TableColumn printed_width(const FormLayout& form, const Column& column) {
  const bool names_producers = form.rows == RowSubject::producer && is_name_column(form, column);
  switch (column.role) {
    case ColumnRole::number:
      return {layout::Align::centre, 9, 12, 0};
    case ColumnRole::district:
    case ColumnRole::item:
      if (names_producers) return {layout::Align::left, 34, 70, 2, true};
      return {layout::Align::left, 26, 50, 1, is_name_column(form, column)};
    case ColumnRole::figure:
      if (column.kind == FigureKind::tick) return {layout::Align::centre, 10, 20, 0};
      return {column.kind == FigureKind::money ? layout::Align::right : layout::Align::centre, 14, 60, 1};
    case ColumnRole::text:
      break;
  }
  return {layout::Align::left, 18, 60, 1};
}

bool needs_landscape(const layout::Table& table) {
  std::vector<double> widths;
  for (const layout::TableColumn& column : table.columns) widths.push_back(column.min_width);
  for (const auto& row : table.body) {
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
      widths[i] = std::max(widths[i], width_of_figure(row[i]));
    }
  }
  double sum = 0;
  for (const double width : widths) sum += width;
  return sum > kUprightWidth;
}

}  // namespace raingan::outputs
