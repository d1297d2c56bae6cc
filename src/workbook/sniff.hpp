// What bytes are, told by their content: file names lie often (HTML tables named .xls).
#pragma once

#include <optional>
#include <string_view>

#include "workbook/refusal.hpp"

namespace raingan::workbook {

// True when the bytes are or were a ZIP container: its signature stands at the beginning, or an end
// record near the end (some web programs put stray bytes in front).
bool looks_like_zip(std::string_view bytes);

// What bytes that are no ZIP container are instead.
Refusal kind_of_other(std::string_view bytes);

}  // namespace raingan::workbook
