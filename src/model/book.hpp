// All figures of a job, consolidated: one table a form and period.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "model/form_layout.hpp"
#include "model/table.hpp"

namespace raingan {

struct BookEntry {
  Table table;        // rows of all districts that sent one, each figure with its own origin
  FormLayout layout;  // of the same form and period
  // The tables as sent that `table` was made of, districts' own before consolidated ones: what a sheet's
  // own totals are compared with. May be empty when the entry was made from one table.
  std::vector<Table> sources = {};
  // Where rows are not districts: the sums of every district over its rows (a row a district, its origin the
  // printed total or else the table's place), and of every month or item over the districts. A sum with an unknown
  // figure in it is blank. Empty where rows are districts.
  Table by_district = {};
  Table by_item = {};
  bool derived = false;  // nobody sent it: made of a ledger

  // The table with a row a district.
  const Table& districts() const { return layout.has_district_rows() ? table : by_district; }
};

struct Book {
  std::map<std::pair<std::string, Period>, BookEntry> entries;

  const BookEntry* find(const std::string& form, const Period& period) const {
    const auto found = entries.find({form, period});
    return found == entries.end() ? nullptr : &found->second;
  }
  // The figure of one district (of rows that are not districts: their sum); null when the table, the row or the
  // column is missing.
  const Figure* figure(const ColumnRef& ref, std::string_view district) const {
    const BookEntry* entry = find(ref.form, ref.period);
    if (entry == nullptr) return nullptr;
    const Row* row = entry->districts().find(district);
    const auto column = entry->districts().index_of(ref.column);
    return row != nullptr && column ? &row->figures.at(*column) : nullptr;
  }
};

}  // namespace raingan
