#include "outputs/origins.hpp"

#include <algorithm>

#include "outputs/ledger_cells.hpp"
#include "outputs/targets_of.hpp"

namespace raingan::outputs {
namespace {

void append(Sources& all, Sources more) {
  std::move(more.cells.begin(), more.cells.end(), std::back_inserter(all.cells));
  std::move(more.addends.begin(), more.addends.end(), std::back_inserter(all.addends));
}

// A column that says what a row is about: its cell is the row's name.
bool is_name(const BookEntry& entry, const std::string& column) {
  const Column* found = entry.layout.find(column);
  return found != nullptr && found->role != ColumnRole::figure;
}

// One producer of a district's ledger, by its number.
Sources of_producer(const BookEntry& entry, std::string_view district, std::string_view number,
                    const std::string& column) {
  Sources sources;
  std::size_t count = 0;
  for (const Row& row : entry.table.rows) {
    if (row.district != district || std::to_string(++count) != number) continue;
    if (is_name(entry, column)) {
      sources.cells.push_back(row.name_origin);
    } else {
      add_cell(entry.table, row, column, sources.cells);
    }
  }
  return sources;
}

// Nobody sent the row: its figures are sums of a ledger, and its name stands nowhere.
bool is_made(const BookEntry& entry, const Row& row) {
  return entry.layout.aggregation && (entry.derived || !is_cell(row.name_origin));
}

// The rows of the table that the question is about, each with what it holds or is made of.
Sources of_rows(const Facts& facts, const BookEntry& entry, std::string_view district, std::string_view item,
                const std::string& column) {
  Sources sources;
  for (const Row& row : entry.table.rows) {
    if (!is_of(row, district) || (!item.empty() && row.item != item)) continue;
    if (is_name(entry, column)) {
      if (!district.empty()) sources.cells.push_back(row.name_origin);
    } else if (is_made(entry, row)) {
      const std::vector<Origin> cells = cells_of_ledgers(facts.book, entry, column, row.district, row.item);
      sources.addends.insert(sources.addends.end(), cells.begin(), cells.end());
    } else {
      add_cell(entry.table, row, column, sources.cells);
    }
  }
  return sources;
}

// The totals that a district's own sheets print.
void add_printed_totals(const BookEntry& entry, std::string_view district, const std::string& column,
                        std::vector<Origin>& cells) {
  for (const Table& sheet : entry.sources) {
    if (sheet.one_district == district && sheet.total) add_cell(sheet, *sheet.total, column, cells);
  }
}

// What is one cell a row is, for a total or a district with many rows, a sum.
Sources summed(Sources rows) {
  rows.addends.insert(rows.addends.begin(), rows.cells.begin(), rows.cells.end());
  rows.cells.clear();
  return rows;
}

Sources of_target(const Facts& facts, std::string_view district, const assess::Target& target) {
  Sources sources;
  if (!target.from) return sources;
  append(sources, sources_of_figure(facts, district, {}, *target.from));
  for (const ColumnRef& more : target.more_from) append(sources, sources_of_figure(facts, district, {}, more));
  return sources;
}

Sources of_result(const Facts& facts, std::string_view district, const assess::Indicator& indicator) {
  Sources sources = sources_of_figure(facts, district, {}, indicator.value);
  for (const ColumnRef& more : indicator.more_value) append(sources, sources_of_figure(facts, district, {}, more));
  return indicator.more_value.empty() ? sources : summed(std::move(sources));
}

// A total of targets is the printed one only where the letters take that.
Sources of_total_target(const Facts& facts, const assess::Target& target) {
  Sources sources = of_target(facts, kTotalDistrict, target);
  const std::optional<TotalTarget> total = total_of_target(facts, id_of(target));
  if (total && total->origin) return {{*total->origin}, std::move(sources.addends)};
  sources.cells.clear();
  return sources;
}

}  // namespace

Sources sources_of_figure(const Facts& facts, std::string_view district, std::string_view item, const ColumnRef& ref) {
  const BookEntry* entry = facts.book.find(ref.form, ref.period);
  if (entry == nullptr) return {};
  const bool all = district == kTotalDistrict || district.empty();
  const std::string_view whose = all ? std::string_view() : district;
  if (entry->layout.rows == RowSubject::producer && !item.empty()) {
    return of_producer(*entry, district, item, ref.column);
  }
  Sources sources = of_rows(facts, *entry, whose, item, ref.column);
  const bool one_row = !all && (entry->layout.has_district_rows() || !item.empty());
  if (one_row) return sources;
  sources = summed(std::move(sources));
  if (!item.empty()) return sources;
  if (!all) {
    add_printed_totals(*entry, district, ref.column, sources.cells);
  } else if (entry->table.total) {
    add_cell(entry->table, *entry->table.total, ref.column, sources.cells);
  }
  return sources;
}

Sources sources_of(const Facts& facts, const TraceName& name) {
  switch (name.kind) {
    case TraceName::Kind::figure:
      return sources_of_figure(facts, name.whose, name.item, name.column);
    case TraceName::Kind::cell:
      return {{name.cell}, {}};
    case TraceName::Kind::target:
      for (const assess::Target& target : facts.mission.targets) {
        if (id_of(target) != name.id) continue;
        return name.whose == kTotalDistrict ? of_total_target(facts, target) : of_target(facts, name.whose, target);
      }
      break;
    case TraceName::Kind::result:
      for (const assess::Indicator& indicator : facts.mission.indicators) {
        if (indicator.id != name.id) continue;
        Sources sources = of_result(facts, name.whose, indicator);
        // Totals of results are added up, whatever a sheet prints.
        if (name.whose == kTotalDistrict) sources.cells.clear();
        return sources;
      }
      break;
    default:
      break;
  }
  return {};
}

std::vector<Origin> origins_of(const Facts& facts, std::string_view trace) {
  const std::optional<TraceName> name = parse_trace(trace);
  if (!name) return {};
  Sources sources = sources_of(facts, *name);
  return std::move(sources.cells.empty() ? sources.addends : sources.cells);
}

}  // namespace raingan::outputs
