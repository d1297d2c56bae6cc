// One worksheet part → cells (ECMA-376 part 1, 18.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workbook/read_budget.hpp"
#include "workbook/shared_strings.hpp"
#include "workbook/sheet.hpp"
#include "workbook/styles.hpp"

namespace raingan::workbook {

// What the sheets of a workbook have in common while they are read.
struct SheetReading {
  const std::string& file;
  const SharedStrings& strings;
  const Styles& styles;
  bool since_1904;
  ReadBudget& budget;
  std::vector<ReadWarning>& warnings;
};

// Fills cells, merged ranges and hidden rows of `sheet` (whose name and part are set) from its XML. The
// sheet's own <dimension> is not believed; rows and cells may come in any order. Throws Error(unreadable)
// when the XML is malformed or beyond limits.
void read_worksheet(std::string_view xml, const SheetReading& reading, Sheet& sheet);

}  // namespace raingan::workbook
