// The figures of one quantity of one district, month by month.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "model/book.hpp"

namespace raingan::check {

// Cells that stand accused already count as unknown.
class Trust {
 public:
  explicit Trust(const Findings& findings);
  bool knows(const Figure& figure) const { return figure.is_number() && !accused_.contains(figure.origin); }

 private:
  std::set<Origin> accused_;
};

struct MonthCell {
  thai::Month month;  // the period's first where the column speaks of the whole period
  const Row* row = nullptr;
  const Column* column = nullptr;
  const Figure* figure = nullptr;
};

struct Series {
  std::string district;
  std::string quantity;  // the column's id without its month: "online" of "feb.online"
  bool monthly = false;
  bool whole = true;             // no cell of it is blank or accused
  std::vector<MonthCell> cells;  // known and above zero, in the order of months

  Decimal sum() const;
};

// Series of one quantity, a district each.
using Quantity = std::vector<Series>;

// The quantities of a table that the district enters or the province gives: money that no relation computes, in the
// order of the columns. Of ledgers none. Points into the entry.
std::vector<Quantity> quantities_of(const BookEntry& entry, const Trust& trust);

// "online" of "feb.online"; the id itself when it names no month.
std::string quantity_of(const Column& column);

// Some relation of the form or mission computes the column.
bool is_computed(const FormLayout& layout, const std::string& column);

// The entry of the same form that ends last before `entry` does: an earlier period, or a part of the same
// one ("2568-h1" of "fy2568"). Null when there is none.
const BookEntry* earlier_of(const Book& book, const BookEntry& entry);

}  // namespace raingan::check
