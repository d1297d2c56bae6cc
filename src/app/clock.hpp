// What time it is: the one place that asks.
#pragma once

#include <cstdint>
#include <string>

namespace raingan::app {

// Seconds since 1970 UTC: SOURCE_DATE_EPOCH, where that is set (kept between 1970 and 2200), else the clock's.
std::int64_t seconds_now();

// "2024-02-09T07:00:00+07:00", by the clock of Thailand.
std::string iso_time(std::int64_t seconds);

}  // namespace raingan::app
