#include "outputs/district_rows.hpp"

#include "outputs/figure_text.hpp"

namespace raingan::outputs {

std::vector<DistrictRow> district_rows(const Table& table, const Area& area, const std::string& district) {
  if (!district.empty()) return {{district, district, table.find(district)}};
  std::vector<DistrictRow> rows;
  bool all_told = true;
  for (const Row& row : table.rows) {
    const bool told = !row.district.empty();
    all_told = all_told && told;
    rows.push_back({one_line(told ? row.district : row.printed_name), row.district, &row});
  }
  if (!all_told) return rows;
  for (const District& known : area.districts) {
    if (table.find(known.name) == nullptr) rows.push_back({one_line(known.name), known.name, nullptr});
  }
  return rows;
}

std::vector<const Column*> shown_columns(const BookEntry& entry) {
  std::vector<const Column*> columns;
  for (const Column& column : entry.layout.columns) {
    const bool lacking = column.role == ColumnRole::figure && !entry.table.index_of(column.id);
    if (!(column.optional && lacking)) columns.push_back(&column);
  }
  return columns;
}

const Figure* figure_of(const Table& table, const Row* row, const Column& column) {
  const auto index = table.index_of(column.id);
  return row != nullptr && index && *index < row->figures.size() ? &row->figures[*index] : nullptr;
}

}  // namespace raingan::outputs
