// The rows of a table as they go into outputs.
#pragma once

#include <string>
#include <vector>

#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::outputs {

struct DistrictRow {
  std::string label;         // what stands under อำเภอ: the official name, or the name as sent
  std::string district;      // official name; empty when nobody could tell
  const Row* row = nullptr;  // null: the district sent nothing
};

// The table's own rows in its order; then, with blank figures, the districts of `area` that no row
// names. Rows that could not be told stand for some of those, so then nothing is added. With `district`
// that district only.
std::vector<DistrictRow> district_rows(const Table& table, const Area& area, const std::string& district);

// The columns that are shown: all of the form's, without optional ones that the table lacks.
std::vector<const Column*> shown_columns(const BookEntry& entry);

// The figure of a row in a column; null when either is missing.
const Figure* figure_of(const Table& table, const Row* row, const Column& column);

}  // namespace raingan::outputs
