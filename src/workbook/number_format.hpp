// Number formats (ECMA-376 part 1, 18.8.30 and 18.8.31): their codes, and which of them show dates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace raingan::workbook {

// The code of a format that the file only numbers, Thai ones (59 to 81) included; "General" for
// numbers without a meaning.
std::string_view builtin_format(std::uint32_t id);

// True when numbers under this format are dates or times of day: the section for positive numbers has a
// year, month, day, hour, second or era outside quotes, escapes and brackets, or elapsed time in
// brackets. Thai calendars, [$-107041E] and bbbb, do not change the value: serials are always Gregorian.
bool is_date_format(std::string_view code);

}  // namespace raingan::workbook
