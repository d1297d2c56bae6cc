#include "app/clock.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace raingan::app {

std::int64_t seconds_now() {
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0') {
    constexpr long long kYear2200 = 7'258'118'400;
    return std::clamp(std::strtoll(epoch, nullptr, 10), 0LL, kYear2200);
  }
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string iso_time(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds here{std::chrono::seconds(seconds) + hours(7)};
  const auto day = floor<days>(here);
  const year_month_day date(day);
  const hh_mm_ss time(here - day);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d+07:00", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text.data();
}

}  // namespace raingan::app
