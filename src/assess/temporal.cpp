#include "assess/temporal.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace raingan::assess {
namespace {

constexpr std::int64_t kDay = 86'400;
constexpr std::size_t kMaxDigits = 9;  // of a year or one part of a duration

// Takes parts off the front of a text; once something does not fit, nothing more does.
class Parts {
 public:
  explicit Parts(std::string_view text) : rest_(text) {}

  bool fits() const { return fits_; }
  bool done() const { return fits_ && rest_.empty(); }
  bool take(char wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char wanted) { fits_ = take(wanted) && fits_; }
  char next() const { return rest_.empty() ? '\0' : rest_.front(); }

  std::int64_t whole(std::size_t fewest, std::size_t most) {
    std::size_t digits = 0;
    std::int64_t value = 0;
    while (digits < rest_.size() && digits < most && is_digit(rest_[digits]))
      value = value * 10 + (rest_[digits++] - '0');
    fits_ = fits_ && digits >= fewest;
    rest_.remove_prefix(digits);
    return value;
  }
  std::int64_t two_digits(std::int64_t below) {
    const std::int64_t value = whole(2, 2);
    fits_ = fits_ && value < below;
    return value;
  }
  // ".25" of a second; 0 where none stands.
  Fraction rest_of_second() {
    std::size_t length = 0;
    if (next() == '.') {
      for (length = 1; length < rest_.size() && is_digit(rest_[length]);) ++length;
    }
    if (length == 0) return {};
    const auto value = Fraction::parse(rest_.substr(0, length));
    fits_ = fits_ && value.has_value();
    rest_.remove_prefix(length);
    return value.value_or(Fraction());
  }

 private:
  std::string_view rest_;
  bool fits_ = true;
};

std::int64_t days_in(std::int64_t year, std::int64_t month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Days since 1970-01-01 in the proleptic Gregorian calendar, counted in eras of 400 years from March on.
std::int64_t days_since_1970(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (month <= 2) --year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t of_era = year - era * 400;
  const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719'468;
}

std::optional<std::int64_t> date_in(Parts& parts) {
  const bool before_zero = parts.take('-');
  std::int64_t year = parts.whole(4, kMaxDigits);
  if (before_zero) year = -year;
  parts.expect('-');
  const std::int64_t month = parts.two_digits(13);
  parts.expect('-');
  const std::int64_t day = parts.two_digits(32);
  if (!parts.fits() || month == 0 || day == 0 || day > days_in(year, month)) return std::nullopt;
  return days_since_1970(year, month, day);
}

std::optional<int> offset_in(Parts& parts) {
  if (parts.take('Z') || parts.take('z')) return 0;
  const bool west = parts.next() == '-';
  if (!west && parts.next() != '+') return std::nullopt;
  parts.take(parts.next());
  std::int64_t seconds = parts.two_digits(19) * 3600;
  parts.expect(':');
  seconds += parts.two_digits(60) * 60;
  if (parts.take(':')) seconds += parts.two_digits(60);
  return static_cast<int>(west ? -seconds : seconds);
}

Fraction time_in(Parts& parts) {
  std::int64_t seconds = parts.two_digits(24) * 3600;
  parts.expect(':');
  seconds += parts.two_digits(60) * 60;
  if (!parts.take(':')) return Fraction::of(seconds);
  seconds += parts.two_digits(60);
  return Fraction::of(seconds) + parts.rest_of_second();
}

std::optional<Temporal> point_in_time(std::string_view text) {
  Temporal value;
  Parts parts(text);
  std::int64_t day = 0;
  if (text.find(':') == std::string_view::npos || text.find('T') != std::string_view::npos) {
    const auto date = date_in(parts);
    if (!date) return std::nullopt;
    day = *date;
    if (parts.done()) {
      value.amount = Fraction::of(day);
      return value;
    }
    parts.expect('T');
    value.kind = TemporalKind::date_time;
  } else {
    parts.take('T');
    value.kind = TemporalKind::time;
  }
  const Fraction of_day = time_in(parts);
  value.offset = offset_in(parts);
  if (!parts.done()) return std::nullopt;
  value.amount = Fraction::of(day * kDay - value.offset.value_or(0)) + of_day;
  return value;
}

std::optional<Temporal> duration(std::string_view text) {
  Parts parts(text);
  const bool negative = parts.take('-');
  parts.expect('P');
  Temporal value;
  std::int64_t months = 0, seconds = 0;
  Fraction of_second;
  bool any = false, in_time = false, has_months = false, has_days = false;
  while (parts.fits() && !parts.done()) {
    if (!in_time && parts.take('T')) {
      in_time = true;
      any = false;
      continue;
    }
    const std::int64_t count = parts.whole(1, kMaxDigits);
    const Fraction rest = in_time ? parts.rest_of_second() : Fraction();
    const bool whole = rest.numerator == 0;
    if (!in_time && (parts.next() == 'Y' || parts.next() == 'M')) {
      months += parts.next() == 'Y' ? count * 12 : count;
      has_months = true;
    } else if ((!in_time && parts.next() == 'D') ||
               (in_time && whole && (parts.next() == 'H' || parts.next() == 'M'))) {
      seconds += count * (in_time ? (parts.next() == 'H' ? 3600 : 60) : kDay);
      has_days = true;
    } else if (in_time && parts.next() == 'S') {
      seconds += count;
      of_second = rest;
      has_days = true;
    } else {
      return std::nullopt;
    }
    parts.take(parts.next());
    any = true;
  }
  if (!parts.done() || !any || (has_months && has_days)) return std::nullopt;
  value.kind = has_months ? TemporalKind::months_duration : TemporalKind::days_duration;
  value.amount = has_months ? Fraction::of(months) : Fraction::of(seconds) + of_second;
  if (negative) value.amount.numerator = -value.amount.numerator;
  return value;
}

// Dates beside dates with a time are counted in seconds too.
Fraction in_seconds(const Temporal& value) {
  if (value.kind != TemporalKind::date) return value.amount;
  return Fraction::of(value.amount.numerator * kDay);
}

}  // namespace

std::optional<Temporal> Temporal::parse(std::string_view text) {
  text = trimmed(text);
  constexpr std::size_t kMaxText = 64;
  if (text.empty() || text.size() > kMaxText) return std::nullopt;
  std::string_view plain = text;
  for (const std::string_view utc : {"@Etc/UTC", "@UTC"}) {
    if (plain.ends_with(utc)) plain.remove_suffix(utc.size());
  }
  const std::string zoned = plain.size() < text.size() ? std::string(plain) + "Z" : std::string(plain);
  const bool is_duration = zoned.starts_with('P') || zoned.starts_with("-P");
  auto value = is_duration ? duration(zoned) : point_in_time(zoned);
  if (value) value->text = text;
  return value;
}

std::partial_ordering Temporal::operator<=>(const Temporal& other) const {
  const auto is_day = [](TemporalKind one) { return one == TemporalKind::date || one == TemporalKind::date_time; };
  if (kind == other.kind && kind != TemporalKind::time && kind != TemporalKind::date_time)
    return amount <=> other.amount;
  if (kind != other.kind && !(is_day(kind) && is_day(other.kind))) return std::partial_ordering::unordered;
  if (offset.has_value() != other.offset.has_value()) return std::partial_ordering::unordered;
  return in_seconds(*this) <=> in_seconds(other);
}

}  // namespace raingan::assess
