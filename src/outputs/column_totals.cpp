#include "outputs/column_totals.hpp"

#include "outputs/district_rows.hpp"

namespace raingan::outputs {

std::optional<Decimal> full_sum(const BookEntry& entry, const Area& area, const Column& column) {
  if (!column.additive) return std::nullopt;
  Decimal sum;
  for (const DistrictRow& row : district_rows(entry.table, area, "")) {
    const Figure* figure = figure_of(entry.table, row.row, column);
    if (figure == nullptr || !figure->is_number()) return std::nullopt;
    sum += figure->value;
  }
  return sum;
}

}  // namespace raingan::outputs
