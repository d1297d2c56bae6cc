// Where the sum of a district stands in what it sent.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/book.hpp"

namespace raingan::aggregate {

// The district's own sheet of an entry: its printed totals, else its place. Points into the entry.
class LedgerPlaces {
 public:
  explicit LedgerPlaces(const BookEntry& entry);

  // The cell of the printed total of `column`; the sheet's place when it prints none. `column` may be empty.
  Origin of(std::string_view district, std::string_view column) const;

 private:
  struct Sheet {
    const Table* own = nullptr;  // all of whose rows are the district's
    Origin place;
  };
  std::map<std::string_view, Sheet> sheets_;
};

}  // namespace raingan::aggregate
