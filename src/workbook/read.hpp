// Workbook bytes → cells (ECMA-376 SpreadsheetML in a ZIP container).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "workbook/sheet.hpp"

namespace raingan::workbook {

// Reads every worksheet of `bytes`. `file` is only used in messages.
// Throws Error(unreadable) with a hint in plain words when the bytes are no workbook, an encrypted or
// old .xls one, HTML or CSV with a wrong ending, truncated, or beyond limits. Faults of styles or number formats are
// never fatal: the cell is then of format "General".
Workbook read_workbook(std::string_view bytes, const std::string& file);

// The same, one worksheet at a time and in order: no more than one is held in memory. Throws alike.
void read_sheets(std::string_view bytes, const std::string& file, const std::function<void(Sheet&& sheet)>& take);

}  // namespace raingan::workbook
