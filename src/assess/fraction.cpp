#include "assess/fraction.hpp"

#include <numeric>

#include "assess/wide.hpp"
#include "base/ascii.hpp"
#include "base/error.hpp"

namespace raingan::assess {
namespace {

constexpr std::size_t kMaxDigits = 18;  // the most that always fit 63 bits

Wide common_divisor(Wide a, Wide b) {
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

Fraction reduced(Wide numerator, Wide denominator) {
  const Wide divisor = common_divisor(numerator, denominator);
  return {narrowed(numerator / divisor), narrowed(denominator / divisor)};
}

}  // namespace

Fraction Fraction::percent(Decimal part, Decimal whole) {
  if (whole <= Decimal()) {
    throw Error(ErrorCode::internal, {"ฐานของร้อยละต้องมากกว่า 0", "the base of a percentage must be above 0"});
  }
  return reduced(times(part.hundredths(), 100), whole.hundredths());
}

std::optional<Fraction> Fraction::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  Fraction value;
  std::size_t digits = 0;
  bool point = false;
  bool any = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
    } else if (is_digit(c)) {
      any = true;
      if (point || value.numerator != 0 || c != '0') ++digits;
      if (digits > kMaxDigits) return std::nullopt;
      value.numerator = value.numerator * 10 + (c - '0');
      if (point) value.denominator *= 10;
    } else {
      return std::nullopt;
    }
  }
  if (!any || text.ends_with('.')) return std::nullopt;
  if (negative) value.numerator = -value.numerator;
  return reduced(value.numerator, value.denominator);
}

Fraction Fraction::operator+(const Fraction& other) const {
  return reduced(plus(times(numerator, other.denominator), times(other.numerator, denominator)),
                 times(denominator, other.denominator));
}

std::strong_ordering Fraction::operator<=>(const Fraction& other) const {
  const Wide left = times(numerator, other.denominator);
  const Wide right = times(other.numerator, denominator);
  if (left < right) return std::strong_ordering::less;
  return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

Decimal Fraction::rounded() const {
  const Wide magnitude = times(numerator < 0 ? -Wide{numerator} : Wide{numerator}, 100);
  const Wide hundredths = floor_of(plus(times(magnitude, 2), denominator), times(denominator, 2));
  return Decimal::from_hundredths(narrowed(numerator < 0 ? -hundredths : hundredths));
}

std::string Fraction::to_string() const {
  const Fraction lowest = reduced(numerator, denominator);
  Wide scale = 1;
  std::size_t places = 0;
  while (places <= kMaxDigits && scale % lowest.denominator != 0) {
    scale *= 10;
    ++places;
  }
  if (places > kMaxDigits) return std::to_string(lowest.numerator) + "/" + std::to_string(lowest.denominator);
  const Wide scaled = times(lowest.numerator, scale / lowest.denominator);
  const Wide magnitude = scaled < 0 ? -scaled : scaled;
  std::string text = std::to_string(narrowed(magnitude / scale));
  if (places > 0) {
    std::string rest = std::to_string(narrowed(magnitude % scale));
    text += '.' + std::string(places - rest.size(), '0') + rest;
  }
  return scaled < 0 ? "-" + text : text;
}

}  // namespace raingan::assess
