// Ledgers and the forms that sum them, made by hand.
#pragma once

#include <string>
#include <vector>

#include "aggregate/aggregate.hpp"

namespace aggregate_test {

using namespace raingan;

inline Decimal dec(const std::string& text) { return Decimal::parse(text).value(); }

// One row: the producer, its ticks ("food community"), then at most four channels and the total ("" is blank).
struct Entry {
  std::string name;
  std::string ticks;
  std::vector<std::string> amounts;
};

inline const Period kDecember = Period::month(2567, 12);
inline const Period kNovember = Period::month(2567, 11);

FormLayout ledger_layout(const Period& month);
// A sheet of one district; row r in line r+1 of file "district.xlsx", columns from B on.
Table ledger_sheet(const std::string& district, const std::vector<Entry>& rows, bool with_total = false);
BookEntry ledger(const Period& month, const std::vector<Table>& sheets);

Area area_of(const std::vector<std::string>& names);

// producers, entries, home, abroad, total; a row a district.
FormLayout by_district(const Period& period = kDecember);
// producers, home, total; a row a kind of product (food, drink).
FormLayout by_type(const Period& period = kDecember);
// food, drink, total; a row a month.
FormLayout by_month(const Period& period);

aggregate::LayoutOf layouts();

// "ก food 2 10 ?" a row: district, item, figures.
std::vector<std::string> rows_of(const Table& table);
std::string line_of(const Row& row);

}  // namespace aggregate_test
