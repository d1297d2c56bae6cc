// Rows by what they are about.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "model/table.hpp"

namespace raingan::check {

// The first row of every district and item. Points into the table, which must outlive it.
class RowIndex {
 public:
  explicit RowIndex(const Table& table) {
    for (const Row& row : table.rows) rows_.emplace(key(row.district, row.item), &row);
  }
  const Row* find(std::string_view district, std::string_view item = {}) const {
    const auto found = rows_.find(key(district, item));
    return found == rows_.end() ? nullptr : found->second;
  }

 private:
  static std::string key(std::string_view district, std::string_view item) {
    std::string both(district);
    both += '\n';  // stands in no name
    both += item;
    return both;
  }

  std::unordered_map<std::string, const Row*> rows_;
};

}  // namespace raingan::check
