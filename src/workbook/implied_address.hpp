// Addresses of rows and cells that the file may leave out: each is then one after the one before
// (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4 make both attributes optional).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "workbook/sheet.hpp"

namespace raingan::workbook {

class ImpliedAddress {
 public:
  // The row (zero-based) of the next <row>; `written` is its r attribute. A senseless r counts as left out.
  std::uint32_t next_row(std::optional<std::string_view> written);
  // The address of the next <c> of that row. Empty when r is no reference or the sheet ends before it. A
  // full reference is believed even where it contradicts its row.
  std::optional<CellAddress> next_cell(std::optional<std::string_view> written);

 private:
  std::uint64_t row_after_ = 0;
  std::uint64_t row_ = 0;
  std::uint64_t column_after_ = 0;
};

}  // namespace raingan::workbook
