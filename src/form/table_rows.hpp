// The rows of a recognised table.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "form/recognise.hpp"
#include "form/sheet_view.hpp"
#include "model/area.hpp"
#include "model/table.hpp"

namespace raingan::form {

// The names by which rows without figures are told from notes.
class DistrictNames {
 public:
  explicit DistrictNames(const Area& area);
  bool named(const std::string& text) const;      // official or listed
  bool resembles(const std::string& text) const;  // near to one too

 private:
  const Area& area_;
  std::set<std::string> keys_;
};

// Where the figure columns of a table stand.
struct RowPlan {
  std::vector<std::uint32_t> figures;   // sheet columns, parallel to Table::columns
  std::optional<std::uint32_t> number;  // of the running number
};

// Fills rows, total and the lower edge of `table` (whose columns are set) from the rows under the band.
// Reading ends with the total row, or before the first row with neither a district's name nor figures.
// District names are kept as printed. Returns the last row read.
std::uint32_t read_rows(const SheetView& view, const std::string& file, const Recognition& form, const RowPlan& plan,
                        const DistrictNames& names, Table& table);

}  // namespace raingan::form
