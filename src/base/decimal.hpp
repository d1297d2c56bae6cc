// Exact decimal numbers: an int64 count of hundredths. Money never touches a double.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raingan {

// Range: ±92,233,720,368,547,758.07. Every operation that would leave it throws Error(internal);
// limits::kMaxFigure keeps figures so far inside that sums of whole workbooks stay clear of it.
class Decimal {
 public:
  constexpr Decimal() = default;
  static constexpr Decimal from_hundredths(std::int64_t hundredths) { return Decimal(hundredths); }
  static Decimal from_units(std::int64_t units);

  // Reads "-12", "12.5", "0.30000000000000004", "1.2E+07": ASCII digits, point, optional sign and
  // exponent, no separators. Digits after the hundredths are rounded half up (away from zero).
  // Empty for anything else and for numbers beyond the range.
  static std::optional<Decimal> parse(std::string_view text);

  constexpr std::int64_t hundredths() const { return hundredths_; }
  constexpr bool is_whole() const { return hundredths_ % 100 == 0; }
  constexpr bool is_negative() const { return hundredths_ < 0; }

  Decimal operator+(Decimal other) const;
  Decimal operator-(Decimal other) const;
  Decimal operator-() const;
  Decimal& operator+=(Decimal other) { return *this = *this + other; }
  Decimal magnitude() const { return is_negative() ? -*this : *this; }
  constexpr auto operator<=>(const Decimal&) const = default;

  // this × numerator / denominator, rounded half up (away from zero) to a whole unit or to a
  // hundredth. Requires denominator > 0.
  Decimal scaled_to_whole(std::int64_t numerator, std::int64_t denominator) const;
  Decimal scaled(std::int64_t numerator, std::int64_t denominator) const;

  // "6179122", "-12.50": two digits after the point or none.
  std::string to_string() const;
  // "6,179,122", "-1,012.50".
  std::string grouped() const;

 private:
  explicit constexpr Decimal(std::int64_t hundredths) : hundredths_(hundredths) {}
  std::int64_t hundredths_ = 0;
};

}  // namespace raingan
