// What the file stores for a cell, and the cell it means.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "workbook/shared_strings.hpp"
#include "workbook/sheet.hpp"
#include "workbook/styles.hpp"

namespace raingan::workbook {

// A <c> element taken apart (ECMA-376 part 1, 18.3.1.4).
struct StoredCell {
  std::string_view type = "n";  // the t attribute
  std::uint32_t style = 0;
  std::string value;       // of <v>, entities resolved
  bool has_value = false;  // there is a <v>, be it empty
  std::optional<std::string> inline_text;
  std::string formula;
  bool has_formula = false;
};

struct Meaning {
  std::optional<Cell> cell;  // empty when nothing stands there
  std::optional<Message> warning;
};

// The cell that `stored` means. A formula without a stored result is an empty_formula; an empty string
// is a cell only as a formula's result; an index beyond the strings gives a warning and no cell.
Meaning meaning_of(StoredCell&& stored, const SharedStrings& strings, const Styles& styles, bool since_1904);

}  // namespace raingan::workbook
