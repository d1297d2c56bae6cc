// Dates, times and durations as FEEL writes them (ISO 8601).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "assess/fraction.hpp"

namespace raingan::assess {

enum class TemporalKind { date, time, date_time, days_duration, months_duration };

struct Temporal {
  TemporalKind kind = TemporalKind::date;
  Fraction amount;            // days or, of date_time, seconds since 1970-01-01; seconds of the day; seconds; months
  std::optional<int> offset;  // of time and date_time: seconds east of UTC, already taken off `amount`
  std::string text;           // as written: "2025-01-31"

  // The shape tells the kind: "2025-01-31", "08:30:00", "2025-01-31T08:30:00+07:00", "P3DT4H", "P1Y6M". Empty for
  // anything else, for days that no month has and for time zones that are named rather than counted.
  static std::optional<Temporal> parse(std::string_view text);

  // A date is the midnight that begins it. Different kinds, and a time that names its offset beside one that does
  // not, have no order.
  std::partial_ordering operator<=>(const Temporal& other) const;
  bool operator==(const Temporal& other) const { return (*this <=> other) == std::partial_ordering::equivalent; }
};

}  // namespace raingan::assess
