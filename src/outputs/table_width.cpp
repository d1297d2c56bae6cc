#include "outputs/table_width.hpp"

#include "outputs/shown_table.hpp"

namespace raingan::outputs {

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

}  // namespace raingan::outputs
