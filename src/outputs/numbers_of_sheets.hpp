// The numbers of a workbook by sheet and cell.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "outputs/new_workbook.hpp"

namespace raingan::outputs {

// Refers to its argument.
class NumbersOfSheets {
 public:
  explicit NumbersOfSheets(const std::vector<NumberCell>& numbers);
  // Those of `sheet` in `range`, row by row.
  std::vector<const NumberCell*> in(const std::string& sheet, const workbook::CellRange& range) const;

 private:
  std::map<std::string, std::map<workbook::CellAddress, const NumberCell*>, std::less<>> sheets_;
};

// The references in a formula as this program writes them: "SUM(C5:C13)", "D7+E7".
std::vector<workbook::CellRange> ranges_in(std::string_view formula);

}  // namespace raingan::outputs
