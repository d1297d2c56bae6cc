#include "workbook/date_serial.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace raingan::workbook {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kFakeLeapDay = 60;
constexpr sys_days kDayZero1900 = sys_days{std::chrono::year{1899} / 12 / 30};  // for serials after the fake day
constexpr sys_days kDayZero1904 = sys_days{std::chrono::year{1904} / 1 / 1};
constexpr sys_days kLastDay = sys_days{std::chrono::year{9999} / 12 / 31};

std::string padded(std::int64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string iso_time(std::int64_t seconds) {
  return padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2);
}

std::string iso_day(sys_days day) {
  const year_month_day date{day};
  return padded(int{date.year()}, 4) + "-" + padded(unsigned{date.month()}, 2) + "-" + padded(unsigned{date.day()}, 2);
}

std::string iso_day_1900(std::int64_t serial) {
  if (serial == kFakeLeapDay) return "1900-02-29";
  return iso_day(kDayZero1900 + days{serial < kFakeLeapDay ? serial + 1 : serial});
}

// The number of exactly `width` digits at `at`.
std::optional<int> digits_at(std::string_view text, std::size_t at, std::size_t width) {
  if (text.size() < at + width) return std::nullopt;
  int value = 0;
  const char* const end = text.data() + at + width;
  const auto [stopped, fault] = std::from_chars(text.data() + at, end, value);
  if (fault != std::errc{} || stopped != end || value < 0 || text[at] == '-') return std::nullopt;
  return value;
}

// Seconds of "hh:mm", "hh:mm:ss" with a fraction and a zone, which are left out: a cell has neither.
std::optional<std::int64_t> parse_time(std::string_view text) {
  const auto hours = digits_at(text, 0, 2);
  const auto minutes = text.size() > 2 && text[2] == ':' ? digits_at(text, 3, 2) : std::nullopt;
  const auto seconds = text.size() > 5 && text[5] == ':' ? digits_at(text, 6, 2) : std::optional<int>(0);
  if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59) return std::nullopt;
  return std::int64_t{*hours} * 3600 + *minutes * 60 + *seconds;
}

}  // namespace

std::optional<std::string> iso_of_serial(std::string_view serial, bool since_1904) {
  double value = 0;
  const auto [stopped, fault] = std::from_chars(serial.data(), serial.data() + serial.size(), value);
  if (fault != std::errc{} || stopped != serial.data() + serial.size()) return std::nullopt;
  const std::int64_t last = (kLastDay - (since_1904 ? kDayZero1904 : kDayZero1900)).count();
  if (!(value >= 0 && value < static_cast<double>(last + 1))) return std::nullopt;
  const std::int64_t total = std::llround(value * static_cast<double>(kSecondsPerDay));
  const std::int64_t day = total / kSecondsPerDay;
  const std::int64_t seconds = total % kSecondsPerDay;
  if (day > last) return std::nullopt;
  if (day == 0 && (seconds != 0 || !since_1904)) return iso_time(seconds);
  const std::string date = since_1904 ? iso_day(kDayZero1904 + days{day}) : iso_day_1900(day);
  return seconds == 0 ? date : date + "T" + iso_time(seconds);
}

std::optional<IsoDate> parse_iso_date(std::string_view text, bool since_1904) {
  const auto year = digits_at(text, 0, 4);
  const auto month = text.size() > 4 && text[4] == '-' ? digits_at(text, 5, 2) : std::nullopt;
  const auto day = text.size() > 7 && text[7] == '-' ? digits_at(text, 8, 2) : std::nullopt;
  if (!year || !month || !day) return std::nullopt;
  const year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                            std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  std::int64_t seconds = 0;
  if (text.size() > 10) {
    const auto time = text[10] == 'T' || text[10] == ' ' ? parse_time(text.substr(11)) : std::nullopt;
    if (!time) return std::nullopt;
    seconds = *time;
  }
  std::int64_t serial = (sys_days{date} - (since_1904 ? kDayZero1904 : kDayZero1900)).count();
  if (!since_1904 && serial <= kFakeLeapDay) --serial;
  if (serial < 0) return std::nullopt;
  const std::int64_t hundredths = serial * 100 + (seconds * 100 + kSecondsPerDay / 2) / kSecondsPerDay;
  std::string iso = iso_day(sys_days{date});
  if (seconds != 0) iso += "T" + iso_time(seconds);
  return IsoDate{std::move(iso), Decimal::from_hundredths(hundredths)};
}

}  // namespace raingan::workbook
