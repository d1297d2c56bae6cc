// Date serials (ECMA-376 part 1, 18.17.4) and ISO 8601.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace raingan::workbook {

// "45331" → "2024-02-09", "45331.354167" → "2024-02-09T08:30:00", "0.354167" → "08:30:00" (rounded to
// the second). In the 1900 system serial 60 is the 29 February 1900 that never was. Years are left as
// they are, also those between 2400 and 2700, which an officer meant in the Buddhist era. Empty for
// negative serials and those after 9999-12-31.
std::optional<std::string> iso_of_serial(std::string_view serial, bool since_1904);

// An ISO date or date and time as a file of type "d" carries it, in the form that iso_of_serial gives,
// and its serial (hundredths of a day). Empty for anything else, and for a time alone.
struct IsoDate {
  std::string text;
  Decimal serial;
};
std::optional<IsoDate> parse_iso_date(std::string_view text, bool since_1904);

}  // namespace raingan::workbook
