#include "aggregate/ledger_places.hpp"

#include <algorithm>

namespace raingan::aggregate {
namespace {

bool is_place_of(const Table& sheet, const Row& row) {
  return sheet.place.file == row.name_origin.file && sheet.place.sheet == row.name_origin.sheet;
}

bool belongs_to(const Table& sheet, const std::string& district) {
  if (!sheet.one_district.empty()) return sheet.one_district == district;
  return !sheet.rows.empty() &&
         std::all_of(sheet.rows.begin(), sheet.rows.end(), [&](const Row& row) { return row.district == district; });
}

}  // namespace

LedgerPlaces::LedgerPlaces(const BookEntry& entry) {
  for (const Row& row : entry.table.rows) {
    const auto [at, first] = sheets_.try_emplace(row.district);
    if (!first) continue;
    Sheet& sheet = at->second;
    sheet.place = {row.name_origin.file, row.name_origin.sheet, ""};
    const auto look_at = [&](const Table& table) {
      if (!is_place_of(table, row)) return;
      sheet.place = table.place;
      if (belongs_to(table, row.district)) sheet.own = &table;
    };
    if (entry.sources.empty()) look_at(entry.table);
    for (const Table& table : entry.sources) look_at(table);
  }
}

Origin LedgerPlaces::of(std::string_view district, std::string_view column) const {
  const auto found = sheets_.find(district);
  if (found == sheets_.end()) return {};
  const Sheet& sheet = found->second;
  if (sheet.own == nullptr || !sheet.own->total || column.empty()) return sheet.place;
  const auto at = sheet.own->index_of(column);
  if (!at || *at >= sheet.own->total->figures.size()) return sheet.place;
  const Figure& printed = sheet.own->total->figures[*at];
  return printed.state == FigureState::blank ? sheet.place : printed.origin;
}

}  // namespace raingan::aggregate
