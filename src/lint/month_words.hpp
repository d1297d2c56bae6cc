// Months as sentences write them, with and without a year.
#pragma once

#include <optional>
#include <string>

#include "thai/calendar.hpp"

namespace raingan::lint {

// A regular expression with one group: every full name and abbreviation ("ม.ค.", "ม.ค").
const std::string& month_pattern();
// What that group caught; 0 for nothing.
int month_of(const std::string& word);
// "2565" and "65"; 0 for anything else.
int year_of(const std::string& digits);

}  // namespace raingan::lint
