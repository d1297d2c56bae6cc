// A sheet with its merged cells at hand.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "workbook/sheet.hpp"

namespace raingan::form {

// Looks at a sheet; the sheet must outlive it.
class SheetView {
 public:
  explicit SheetView(const workbook::Sheet& sheet);

  const workbook::Sheet& sheet() const { return sheet_; }

  // The merged range that covers the cell; a single cell is its own range.
  workbook::CellRange range_at(workbook::CellAddress address) const;

  // The cell when something visible stands in it, else null. No merged range is looked through.
  const workbook::Cell* filled(workbook::CellAddress address) const;

  // The filled cells of one row between two columns, both included.
  std::vector<std::pair<workbook::CellAddress, const workbook::Cell*>> filled_between(std::uint32_t row,
                                                                                      std::uint32_t first,
                                                                                      std::uint32_t last) const;

  // The first row from `row` on with a filled cell between two columns, both included.
  std::optional<std::uint32_t> next_filled_row(std::uint32_t row, std::uint32_t first, std::uint32_t last) const;

 private:
  const workbook::Sheet& sheet_;
  std::map<std::uint32_t, std::vector<workbook::CellRange>> merged_by_row_;  // ranges of few rows, by each row
};

// The text of the cell as a person reads it: trimmed; a date of a month as "ตุลาคม 2567".
std::string shown_text(const workbook::Cell& cell);

// A number, or a text that is one.
bool is_figure(const workbook::Cell* cell);

}  // namespace raingan::form
