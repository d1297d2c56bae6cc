#include "check/related_figure.hpp"

#include <algorithm>

#include "check/equation.hpp"

namespace raingan::check {
namespace {

// The totals of two tables can be compared only where the other one has as many figures to add up: a
// base year without one district totals less, and nothing is wrong with that. Rows without a name count.
bool covers(const Table& other, const std::string& column, const Table& table) {
  const auto known = std::count_if(other.rows.begin(), other.rows.end(),
                                   [&](const Row& row) { return is_known(figure_in(other, &row, column)); });
  return static_cast<std::size_t>(known) >= table.rows.size();
}

}  // namespace

const Figure* figure_in(const Table& table, const Row* row, const std::string& column) {
  const auto at = table.index_of(column);
  return row != nullptr && at && *at < row->figures.size() ? &row->figures[*at] : nullptr;
}

const BookEntry* RelatedFigures::entry_of(const Position& position, const ColumnRef& ref) const {
  const FormLayout& layout = position.entry->layout;
  const bool own = ref.form.empty() || (ref.form == layout.form && ref.period == layout.period);
  return own ? position.entry : book_.find(ref.form, ref.period);
}

const Figure* RelatedFigures::find(const Position& position, const ColumnRef& ref) {
  const BookEntry* other = entry_of(position, ref);
  if (other == nullptr) return nullptr;
  const Line& line = position.line;
  if (other == position.entry) return figure_in(*position.table, line.row, ref.column);
  if (line.total) return of_total(position, *other, ref.column);
  if (line.row->district.empty()) return nullptr;
  if (position.entry->layout.has_district_rows()) {
    return figure_in(other->districts(), row_about(other->districts(), line.row->district, {}), ref.column);
  }
  const bool same_subject = other->layout.rows == position.entry->layout.rows && !line.row->item.empty();
  return same_subject ? figure_in(other->table, row_about(other->table, line.row->district, line.row->item), ref.column)
                      : nullptr;
}

const Figure* RelatedFigures::of_total(const Position& position, const BookEntry& other, const std::string& column) {
  if (!position.entry->layout.has_district_rows()) {
    // The total of a district's own sheet is what other tables print of that district.
    const std::string_view district = position.line.sheet_district;
    return district.empty() ? nullptr
                            : figure_in(other.districts(), row_about(other.districts(), district, {}), column);
  }
  const Table& table = other.table;
  const bool comparable = other.layout.has_district_rows() && table.total && covers(table, column, *position.table);
  return comparable ? figure_in(table, &*table.total, column) : nullptr;
}

const Row* RelatedFigures::row_about(const Table& table, std::string_view district, std::string_view item) {
  return indexes_.try_emplace(&table, table).first->second.find(district, item);
}

}  // namespace raingan::check
