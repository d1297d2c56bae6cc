// A value as an exact fraction, so that 4.98 % is never taken for 5 %.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace raingan::assess {

// numerator / denominator, denominator > 0; both fit 63 bits. Comparison multiplies in 128 bits. What would
// leave that range throws Error(internal).
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;

  static Fraction of(Decimal value) { return {value.hundredths(), 100}; }
  static Fraction of(std::int64_t whole) { return {whole, 1}; }
  // 100·part/whole. Throws Error(internal) unless whole > 0.
  static Fraction percent(Decimal part, Decimal whole);
  // "7.5", "-3", ".25": ASCII digits, at most 18 that count. Empty for anything else.
  static std::optional<Fraction> parse(std::string_view text);

  Fraction operator+(const Fraction& other) const;
  std::strong_ordering operator<=>(const Fraction& other) const;
  bool operator==(const Fraction& other) const { return (*this <=> other) == 0; }

  // Rounded half up to hundredths, for people ("5.99"); never for comparison.
  Decimal rounded() const;
  // Exact: "7.5" where the digits end, else "n/d" in lowest terms.
  std::string to_string() const;
};

}  // namespace raingan::assess
