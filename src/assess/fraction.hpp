// A value as an exact fraction, so that 4.98 % is never taken for 5 %.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "base/decimal.hpp"

namespace raingan::assess {

// numerator / denominator, denominator > 0; both fit 63 bits. Comparison multiplies in 128 bits.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;

  static Fraction of(Decimal value) { return {value.hundredths(), 100}; }
  static Fraction percent(Decimal part, Decimal whole);  // 100·part/whole; whole > 0
  std::strong_ordering operator<=>(const Fraction& other) const;
  bool operator==(const Fraction& other) const { return (*this <=> other) == 0; }
  // Rounded half up to hundredths, for people ("5.99"); never for comparison.
  Decimal rounded() const;
};

}  // namespace raingan::assess
