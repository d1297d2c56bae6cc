// What a heading or title says: its words apart from the months and years it names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/sheet.hpp"

namespace raingan::form {

// Years are Buddhist; 0 where none stands there.
struct StatedMonth {
  int month = 1;
  int year = 0;
  auto operator<=>(const StatedMonth&) const = default;
};

// "ไตรมาส 1-2 ปีงบประมาณ 2567": first and last quarter, 1 to 4.
struct StatedQuarters {
  int first = 1;
  int last = 1;
  int fiscal_year = 0;
};

struct HeadingText {
  std::u32string words;  // no spaces, brackets with their content, punctuation, months, days, quarters or years
  std::u32string aside;  // the same of what stands in brackets beside the words
  std::vector<StatedMonth> months;
  std::optional<StatedQuarters> quarters;
  int fiscal_year = 0;       // "ปีงบประมาณ 2567"
  int year = 0;              // any other year
  int round = 0;             // "รอบที่ 2"
  bool month_range = false;  // "ต.ค. - มี.ค."
};

// Thai digits, two-digit Buddhist years ("ม.ค. 67") and Gregorian years (2024 → 2567) are understood.
HeadingText read_heading(std::string_view text);

// The words of a heading over the names of rows: those above or, where they say nothing but what its cells are
// ("เดือน"), its letters as they stand.
std::u32string name_heading(std::string_view text);

// The same as read_heading of a cell: a date in a heading names its month. Empty for null.
HeadingText read_heading(const workbook::Cell* cell);

}  // namespace raingan::form
