#include "model/moment.hpp"

#include <chrono>

#include "base/ascii.hpp"

namespace raingan {
namespace {

constexpr std::size_t kDayChars = 10;
constexpr int kBuddhistEra = 543;

// "14:30" → 870.
std::optional<int> parse_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  for (const std::size_t i : {0u, 1u, 3u, 4u}) {
    if (!is_digit(text[i])) return std::nullopt;
  }
  const int hour = (text[0] - '0') * 10 + text[1] - '0';
  const int minute = (text[3] - '0') * 10 + text[4] - '0';
  if (hour > 23 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

}  // namespace

std::optional<Moment> parse_moment(std::string_view text) {
  const auto day = thai::parse_date(text.substr(0, kDayChars));
  if (!day || day->day == 0) return std::nullopt;
  if (text.size() == kDayChars) return Moment{*day, -1};
  const auto minute = text[kDayChars] == 'T' ? parse_clock(text.substr(kDayChars + 1)) : std::nullopt;
  if (!minute) return std::nullopt;
  return Moment{*day, *minute};
}

std::string to_string(const Moment& moment) {
  const std::string day =
      std::to_string(moment.day.year) + "-" + two_digits(moment.day.month) + "-" + two_digits(moment.day.day);
  if (moment.minute < 0) return day;
  return day + "T" + two_digits(moment.minute / 60) + ":" + two_digits(moment.minute % 60);
}

Message in_words(const Moment& moment) {
  const std::string day = thai::long_date(moment.day);
  if (moment.minute < 0) return {day, to_string(moment)};
  const std::string hour = two_digits(moment.minute / 60), minute = two_digits(moment.minute % 60);
  return {day + " เวลา " + hour + "." + minute + " น.", to_string({moment.day, -1}) + " " + hour + ":" + minute};
}

Moment moment_at(std::int64_t unix_seconds) {
  using namespace std::chrono;
  const sys_seconds there{seconds(unix_seconds) + hours(7)};
  const auto midnight = floor<days>(there);
  const year_month_day day(midnight);
  return {{static_cast<int>(day.year()) + kBuddhistEra, static_cast<int>(static_cast<unsigned>(day.month())),
           static_cast<int>(static_cast<unsigned>(day.day()))},
          static_cast<int>(duration_cast<minutes>(there - midnight).count())};
}

}  // namespace raingan
