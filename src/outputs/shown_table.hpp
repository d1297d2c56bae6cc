// The rows and columns of a form's table as outputs show them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::outputs {

struct ShownRow {
  std::string label;     // what stands in the name column: a district, month, item or producer; ASCII digits in months
  std::string district;  // official name; empty when nobody could tell, and where all districts are added up
  std::string item;      // RowItem::id of months and items; a producer's number in its district's ledger ("12")
  const Row* row = nullptr;  // null: not sent, or left to be filled in
};

// Points into the layout and the entry that it was made of.
struct ShownTable {
  const FormLayout* layout = nullptr;
  const BookEntry* entry = nullptr;  // null: nobody sent it
  const Table* table = nullptr;      // whose columns the figures are parallel to; null: a form to be filled in
  std::string district;              // empty: of the whole province
  std::vector<const Column*> columns;
  std::vector<ShownRow> rows;
};

// What `entry` holds, for the province (`district` empty) or for one district.
//   Rows of districts: the table's own in its order; then, with blank figures, the districts of `area` that no row
//     names. Rows that could not be told stand for some of those, so then nothing is added.
//   Rows of months and items: those of the form in its order; for the province their sums over the districts.
//   Rows of producers: those of the district; for the province none: ledgers are kept with the districts.
// Optional columns that the table lacks are left out.
ShownTable shown_table(const BookEntry& entry, const Area& area, const std::string& district);

// A form to be filled in: no figures, all columns, the rows of the form, of a ledger some empty ones.
ShownTable empty_table(const FormLayout& layout, const Area& area, const std::string& district);

// Takes columns away by their ids.
void leave_out(const std::vector<std::string>& columns, ShownTable& shown);

// Every row of every district that has any, districts in the area's order, each row led by its district: of forms
// whose rows are no districts.
class DistrictList {
 public:
  DistrictList(const BookEntry& entry, const Area& area);
  ShownTable shown() const { return shown_; }

 private:
  Column number_, district_;  // of a form that lacks one
  ShownTable shown_;
};

// Where the name of a row stands: the item column, or the district column of a form without one.
bool is_name_column(const FormLayout& layout, const Column& column);

// The figure of a row in a column; null when either is missing.
const Figure* figure_of(const Table& table, const Row* row, const Column& column);
const Figure* figure_of(const ShownTable& shown, const ShownRow& row, const Column& column);

// Where the figure of a row, or its name in a name column, leads back to: by district and item; to the cell itself
// where nobody could tell the district, or where it has two such rows.
std::string trace_of_shown(const ShownTable& shown, const ShownRow& row, const Column& column);

// The total as it was sent, of the province or of the district; null when there is none.
const Figure* sent_total(const ShownTable& shown, const Column& column);

// Σ of an additive column over all rows; empty when the column is not additive or a figure is not known: a sum with
// a gap is no total. In a ledger a blank means that a producer sold nothing that way, and is none.
std::optional<Decimal> full_sum(const ShownTable& shown, const Column& column);

}  // namespace raingan::outputs
