// When something was decided, to the minute, by the clock of Thailand.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "thai/calendar.hpp"

namespace raingan {

struct Moment {
  thai::Date day;   // Buddhist year; year 0: not said
  int minute = -1;  // of the day; -1: not said

  bool is_said() const { return day.year != 0; }
  auto operator<=>(const Moment&) const = default;
};

// "2567-02-09T14:30" or "2567-02-09"; empty for anything else, among them every Gregorian year.
std::optional<Moment> parse_moment(std::string_view text);
std::string to_string(const Moment& moment);

// "9 กุมภาพันธ์ 2567 เวลา 14.30 น."
Message in_words(const Moment& moment);

// Seconds since 1970 UTC → the clock of Thailand, which has had no summer time since.
Moment moment_at(std::int64_t unix_seconds);

}  // namespace raingan
