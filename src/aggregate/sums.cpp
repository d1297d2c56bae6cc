#include "aggregate/sums.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "aggregate/aggregate.hpp"
#include "aggregate/ledger_places.hpp"
#include "aggregate/row_values.hpp"

namespace raingan::aggregate {
namespace {

bool is_summed(const Column* column) {
  return column != nullptr && column->role == ColumnRole::figure && column->additive &&
         column->kind != FigureKind::tick;
}

Figure figure_of(const std::optional<Decimal>& sum) {
  Figure figure;
  if (!sum) return figure;
  figure.state = FigureState::number;
  figure.value = *sum;
  figure.raw = sum->to_string();
  return figure;
}

// Rows of one district or item, in the order of the table.
using Rows = std::vector<const Row*>;

std::optional<Decimal> sum_of(const Rows& rows, const RowValues& values, std::optional<std::size_t> at) {
  Decimal sum;
  for (const Row* row : rows) {
    const std::optional<Decimal> value = values.value(*row, at);
    if (!value) return std::nullopt;
    sum += *value;
  }
  return sum;
}

// Of months and items every one must be there, and once; producers are as many as there are.
bool is_complete(const Rows& rows, const FormLayout& layout) {
  if (layout.rows == RowSubject::producer) return true;
  std::set<std::string_view> items;
  for (const Row* row : rows) {
    if (!items.insert(row->item).second) return false;
  }
  return std::all_of(layout.items.begin(), layout.items.end(),
                     [&](const RowItem& item) { return items.contains(item.id); });
}

void add_by_district(BookEntry& entry, const Area& area) {
  std::map<std::string_view, Rows> rows;
  for (const Row& row : entry.table.rows) {
    // A row that is none of the months or items of the form is asked about; it is in no sum.
    if (row.item.empty() && entry.layout.rows != RowSubject::producer) continue;
    rows[row.district].push_back(&row);
  }
  std::vector<std::string> columns;
  for (const std::string& id : entry.table.columns) {
    if (is_summed(entry.layout.find(id))) columns.push_back(id);
  }
  const RowValues values(entry.table, entry.layout);
  const LedgerPlaces places(entry);
  Table sums = entry.table.without_rows();
  sums.columns = columns;
  for (const District& district : area.districts) {
    const auto found = rows.find(district.name);
    if (found == rows.end()) continue;
    const bool complete = is_complete(found->second, entry.layout);
    Row row{district.name, district.name, places.of(district.name, {}), {}};
    for (const std::string& id : columns) {
      row.figures.push_back(
          figure_of(complete ? sum_of(found->second, values, entry.table.index_of(id)) : std::nullopt));
      row.figures.back().origin = places.of(district.name, id);
    }
    sums.rows.push_back(std::move(row));
  }
  sums.total = total_of(sums, entry.layout, area.districts.size());
  entry.by_district = std::move(sums);
}

}  // namespace

Row total_of(const Table& table, const FormLayout& layout, std::size_t wanted) {
  Row total;
  total.printed_name = layout.total_label;
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    std::optional<Decimal> sum;
    if (table.rows.size() == wanted && is_summed(layout.find(table.columns[at]))) {
      sum = Decimal();
      for (const Row& row : table.rows) {
        if (at >= row.figures.size() || !row.figures[at].is_number()) sum.reset();
        if (!sum) break;
        *sum += row.figures[at].value;
      }
    }
    total.figures.push_back(figure_of(sum));
  }
  return total;
}

Table by_item_of(const Table& table, const FormLayout& layout, const Area& area) {
  std::map<std::string_view, Rows> rows;
  for (const Row& row : table.rows) {
    if (area.find(row.district) != nullptr) rows[row.item].push_back(&row);
  }
  std::vector<std::string> columns;
  for (const std::string& id : table.columns) {
    const Column* column = layout.find(id);
    if (column != nullptr && column->kind != FigureKind::tick) columns.push_back(id);
  }
  const RowValues values(table, layout);
  Table sums = table.without_rows();
  sums.columns = columns;
  for (const RowItem& item : layout.items) {
    const Rows& own = rows[item.id];
    std::set<std::string_view> districts;
    for (const Row* row : own) districts.insert(row->district);
    const bool complete = districts.size() == area.districts.size() && own.size() == districts.size();
    Row row{{}, item.name, {}, {}, item.id};
    for (const std::string& id : columns) {
      row.figures.push_back(figure_of(complete ? sum_of(own, values, table.index_of(id)) : std::nullopt));
    }
    sums.rows.push_back(std::move(row));
  }
  sums.total = total_of(sums, layout, layout.items.size());
  return sums;
}

void add_sums(BookEntry& entry, const Area& area) {
  if (entry.layout.has_district_rows()) return;
  add_by_district(entry, area);
  if (entry.layout.rows != RowSubject::producer) entry.by_item = by_item_of(entry.table, entry.layout, area);
}

}  // namespace raingan::aggregate
