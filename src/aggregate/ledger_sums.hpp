// The sums of one aggregation over the rows of ledgers.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "aggregate/ledger_places.hpp"
#include "aggregate/row_values.hpp"
#include "aggregate/tick_column.hpp"
#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::aggregate {

// What becomes of one district in one slot: a month, an item, or everything.
enum class Slots { one, months, items };

// Adds up every row once. Needs layout.aggregation; `ledgers` are of single months. Points into its arguments.
class LedgerSums {
 public:
  LedgerSums(const FormLayout& layout, const std::vector<const BookEntry*>& ledgers, const Area& area, Slots slots);

  std::size_t slots() const { return slots_; }
  // True when any ledger has rows of this district.
  bool has(std::size_t district) const;
  // Value, or blank, of one part, with the place it comes from.
  Figure figure(std::size_t district, std::size_t slot, std::size_t part) const;
  // The place of the district's ledger of that slot; of the first one it has where a slot is all months.
  Origin place(std::size_t district, std::size_t slot) const;

 private:
  using Part = Aggregation::Part;
  struct Cell {
    Decimal sum;
    bool known = true;
    std::unordered_set<std::string_view> names;
  };
  // One month's ledger with the columns that the parts need.
  struct Month {
    const BookEntry* entry = nullptr;
    RowValues values;
    LedgerPlaces places;
    std::vector<std::vector<std::optional<std::size_t>>> of;  // a list a part
    std::vector<std::string> printed;                         // a part: the ledger's column of the same sum, or ""
    std::vector<std::optional<TickColumn>> when;              // a part
    std::vector<TickColumn> items;                            // an item
    std::vector<bool> sent;                                   // a district
  };
  Month month_of(const BookEntry& ledger) const;
  void add(Month& month, std::size_t at);
  void add_row(const Month& month, const Row& row, std::size_t district, std::size_t slot);
  void add_part(const Month& month, const Row& row, std::size_t part, Cell& cell) const;
  bool is_complete(std::size_t district, std::size_t slot) const;
  Cell& cell(std::size_t district, std::size_t slot, std::size_t part);
  const Cell& cell(std::size_t district, std::size_t slot, std::size_t part) const;

  const FormLayout& layout_;
  const Aggregation& rules_;
  const Area& area_;
  Slots kind_;
  std::size_t slots_ = 1;
  std::vector<std::optional<Month>> months_;  // those of the period, in order
  std::vector<Cell> cells_;
};

}  // namespace raingan::aggregate
