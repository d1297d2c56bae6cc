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
};

struct Book {
  std::map<std::pair<std::string, Period>, BookEntry> entries;

  const BookEntry* find(const std::string& form, const Period& period) const {
    const auto found = entries.find({form, period});
    return found == entries.end() ? nullptr : &found->second;
  }
  // The figure of one district; null when the table, the row or the column is missing.
  const Figure* figure(const ColumnRef& ref, std::string_view district) const {
    const BookEntry* entry = find(ref.form, ref.period);
    if (entry == nullptr) return nullptr;
    const Row* row = entry->table.find(district);
    const auto column = entry->table.index_of(ref.column);
    return row != nullptr && column ? &row->figures.at(*column) : nullptr;
  }
};

}  // namespace raingan
