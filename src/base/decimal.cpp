#include "base/decimal.hpp"

#include <limits>

#include "base/ascii.hpp"
#include "base/error.hpp"

namespace raingan {
namespace {

using Wide = __int128;

[[noreturn]] void out_of_range() {
  throw Error(ErrorCode::internal, {"ตัวเลขใหญ่เกินกว่าที่คำนวณได้", "a number is too large to compute with"});
}

std::int64_t narrowed(Wide value) {
  if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min()) {
    out_of_range();
  }
  return static_cast<std::int64_t>(value);
}

Wide half_up(Wide numerator, Wide denominator) {
  const bool negative = numerator < 0;
  const Wide magnitude = negative ? -numerator : numerator;
  const Wide rounded = (2 * magnitude + denominator) / (2 * denominator);
  return negative ? -rounded : rounded;
}

// The digits of a number and the power of ten of its last digit.
struct Scientific {
  std::string digits;
  int exponent = 0;
  bool negative = false;
};

std::optional<int> parse_exponent(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  if (text.empty() || text.size() > 3) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

std::optional<Scientific> split(std::string_view text) {
  Scientific parts;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    parts.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  if (const std::size_t e = text.find_first_of("eE"); e != std::string_view::npos) {
    const auto exponent = parse_exponent(text.substr(e + 1));
    if (!exponent) return std::nullopt;
    parts.exponent = *exponent;
    text = text.substr(0, e);
  }
  bool point = false;
  bool any = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
    } else if (is_digit(c)) {
      any = true;
      if (point) --parts.exponent;
      if (!parts.digits.empty() || c != '0') parts.digits += c;
    } else {
      return std::nullopt;
    }
  }
  if (!any) return std::nullopt;
  return parts;
}

}  // namespace

Decimal Decimal::from_units(std::int64_t units) { return Decimal(narrowed(Wide{units} * 100)); }

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const auto parts = split(text);
  if (!parts) return std::nullopt;
  const int shift = parts->exponent + 2;
  const int kept = static_cast<int>(parts->digits.size()) + shift;
  if (kept > 18) return std::nullopt;
  if (kept < 0 || parts->digits.empty()) return Decimal();
  std::int64_t value = 0;
  for (int i = 0; i < kept; ++i) {
    const std::size_t at = static_cast<std::size_t>(i);
    value = value * 10 + (at < parts->digits.size() ? parts->digits[at] - '0' : 0);
  }
  const std::size_t next = static_cast<std::size_t>(kept);
  if (next < parts->digits.size() && parts->digits[next] >= '5') ++value;
  return Decimal(parts->negative ? -value : value);
}

Decimal Decimal::operator+(Decimal other) const { return Decimal(narrowed(Wide{hundredths_} + other.hundredths_)); }
Decimal Decimal::operator-(Decimal other) const { return Decimal(narrowed(Wide{hundredths_} - other.hundredths_)); }
Decimal Decimal::operator-() const { return Decimal(narrowed(-Wide{hundredths_})); }

Decimal Decimal::scaled_to_whole(std::int64_t numerator, std::int64_t denominator) const {
  return Decimal(narrowed(half_up(Wide{hundredths_} * numerator, Wide{denominator} * 100) * 100));
}

Decimal Decimal::scaled(std::int64_t numerator, std::int64_t denominator) const {
  return Decimal(narrowed(half_up(Wide{hundredths_} * numerator, denominator)));
}

std::string Decimal::to_string() const {
  const Wide magnitude = is_negative() ? -Wide{hundredths_} : Wide{hundredths_};
  std::string text = is_negative() ? "-" : "";
  text += std::to_string(static_cast<std::int64_t>(magnitude / 100));
  if (const int rest = static_cast<int>(magnitude % 100); rest != 0) {
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    text += static_cast<char>('0' + rest % 10);
  }
  return text;
}

std::string Decimal::grouped() const {
  std::string text = to_string();
  const std::size_t first = is_negative() ? 1 : 0;
  std::size_t end = text.find('.');
  if (end == std::string::npos) end = text.size();
  while (end > first + 3) {
    end -= 3;
    text.insert(end, ",");
  }
  return text;
}

}  // namespace raingan
