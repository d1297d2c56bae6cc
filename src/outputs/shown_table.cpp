#include "outputs/shown_table.hpp"

#include <algorithm>
#include <iterator>

#include "outputs/figure_text.hpp"
#include "outputs/trace.hpp"

namespace raingan::outputs {
namespace {

constexpr std::size_t kEmptyLedgerRows = 10;  // as many as a page of the form has room for

std::vector<ShownRow> district_rows(const Table& table, const Area& area, const std::string& district) {
  if (!district.empty()) return {{district, district, {}, table.find(district)}};
  std::vector<ShownRow> rows;
  bool all_told = true;
  for (const Row& row : table.rows) {
    const bool told = !row.district.empty();
    all_told = all_told && told;
    rows.push_back({one_line(told ? row.district : row.printed_name), row.district, {}, &row});
  }
  if (!all_told) return rows;
  for (const District& known : area.districts) {
    if (table.find(known.name) == nullptr) rows.push_back({one_line(known.name), known.name, {}, nullptr});
  }
  return rows;
}

std::vector<ShownRow> item_rows(const FormLayout& layout, const Table* table, const std::string& district) {
  std::vector<ShownRow> rows;
  for (const RowItem& item : layout.items) {
    rows.push_back({item.name, district, item.id, nullptr});
    if (table == nullptr) continue;
    for (const Row& row : table->rows) {
      if (row.item == item.id && (district.empty() || row.district == district)) rows.back().row = &row;
    }
  }
  return rows;
}

std::vector<ShownRow> producer_rows(const Table& table, const std::string& district) {
  std::vector<ShownRow> rows;
  for (const Row& row : table.rows) {
    if (district.empty() || row.district != district) continue;
    rows.push_back({one_line(row.printed_name), district, std::to_string(rows.size() + 1), &row});
  }
  return rows;
}

}  // namespace

ShownTable shown_table(const BookEntry& entry, const Area& area, const std::string& district) {
  ShownTable shown{&entry.layout, &entry, &entry.table, district, {}, {}};
  switch (entry.layout.rows) {
    case RowSubject::district:
      shown.rows = district_rows(entry.table, area, district);
      break;
    case RowSubject::month:
    case RowSubject::item:
      if (district.empty()) shown.table = &entry.by_item;
      shown.rows = item_rows(entry.layout, shown.table, district);
      break;
    case RowSubject::producer:
      shown.rows = producer_rows(entry.table, district);
      break;
  }
  for (const Column& column : entry.layout.columns) {
    const bool lacking = column.role == ColumnRole::figure && !entry.table.index_of(column.id);
    if (!(column.optional && lacking)) shown.columns.push_back(&column);
  }
  return shown;
}

ShownTable empty_table(const FormLayout& layout, const Area& area, const std::string& district) {
  ShownTable shown{&layout, nullptr, nullptr, district, {}, {}};
  switch (layout.rows) {
    case RowSubject::district:
      shown.rows = district_rows({}, area, district);
      break;
    case RowSubject::month:
    case RowSubject::item:
      shown.rows = item_rows(layout, nullptr, district);
      break;
    case RowSubject::producer:
      shown.rows.resize(kEmptyLedgerRows);
      break;
  }
  for (const Column& column : layout.columns) shown.columns.push_back(&column);
  return shown;
}

void leave_out(const std::vector<std::string>& columns, ShownTable& shown) {
  std::erase_if(shown.columns, [&](const Column* column) {
    return std::find(columns.begin(), columns.end(), column->id) != columns.end();
  });
}

DistrictList::DistrictList(const BookEntry& entry, const Area& area) {
  number_.role = ColumnRole::number;
  number_.headings = {"ที่"};
  district_.role = ColumnRole::district;
  district_.headings = {"อำเภอ"};
  shown_ = shown_table(entry, area, "");
  shown_.table = &entry.table;
  shown_.rows.clear();
  std::vector<const Column*> columns{&number_, &district_};
  for (const Column* column : shown_.columns) {
    if (column->role == ColumnRole::number) columns[0] = column;
    if (column->role == ColumnRole::district) columns[1] = column;
    if (column->role != ColumnRole::number && column->role != ColumnRole::district) columns.push_back(column);
  }
  shown_.columns = std::move(columns);
  for (const District& district : area.districts) {
    std::vector<ShownRow> rows = shown_table(entry, area, district.name).rows;
    const bool sent = std::any_of(rows.begin(), rows.end(), [](const ShownRow& row) { return row.row != nullptr; });
    if (sent) std::move(rows.begin(), rows.end(), std::back_inserter(shown_.rows));
  }
}

bool is_name_column(const FormLayout& layout, const Column& column) {
  if (column.role == ColumnRole::item) return true;
  return column.role == ColumnRole::district &&
         std::none_of(layout.columns.begin(), layout.columns.end(),
                      [](const Column& other) { return other.role == ColumnRole::item; });
}

const Figure* figure_of(const Table& table, const Row* row, const Column& column) {
  const auto index = table.index_of(column.id);
  return row != nullptr && index && *index < row->figures.size() ? &row->figures[*index] : nullptr;
}

const Figure* figure_of(const ShownTable& shown, const ShownRow& row, const Column& column) {
  return shown.table == nullptr ? nullptr : figure_of(*shown.table, row.row, column);
}

std::string trace_of_shown(const ShownTable& shown, const ShownRow& row, const Column& column) {
  const ColumnRef ref{shown.layout->form, shown.layout->period, column.id};
  const bool numbered = shown.layout->rows == RowSubject::producer && !row.item.empty();
  if (numbered) return trace_of_figure(row.district, ref, row.item);
  const auto same = [&](const ShownRow& other) { return other.district == row.district && other.item == row.item; };
  const bool known = !row.district.empty() || !row.item.empty();
  if (known && std::count_if(shown.rows.begin(), shown.rows.end(), same) == 1) {
    return trace_of_figure(row.district, ref, row.item);
  }
  const Figure* figure = figure_of(shown, row, column);
  if (figure != nullptr) return trace_of_cell(figure->origin);
  return row.row != nullptr ? trace_of_cell(row.row->name_origin) : std::string();
}

const Figure* sent_total(const ShownTable& shown, const Column& column) {
  if (shown.table == nullptr) return nullptr;
  if (shown.layout->has_district_rows() || shown.district.empty()) {
    return shown.table->total ? figure_of(*shown.table, &*shown.table->total, column) : nullptr;
  }
  for (const Table& source : shown.entry->sources) {
    const Figure* found =
        source.one_district == shown.district && source.total ? figure_of(source, &*source.total, column) : nullptr;
    if (found != nullptr && found->is_number()) return found;
  }
  return nullptr;
}

std::optional<Decimal> full_sum(const ShownTable& shown, const Column& column) {
  if (!column.additive || column.kind == FigureKind::tick || shown.rows.empty()) return std::nullopt;
  const bool ledger = shown.layout->rows == RowSubject::producer;
  Decimal sum;
  for (const ShownRow& row : shown.rows) {
    const Figure* figure = figure_of(shown, row, column);
    if (ledger && figure != nullptr && figure->state == FigureState::blank) continue;
    if (figure == nullptr || !figure->is_number()) return std::nullopt;
    sum += figure->value;
  }
  return sum;
}

}  // namespace raingan::outputs
