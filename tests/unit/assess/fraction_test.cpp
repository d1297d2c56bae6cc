#include "assess/fraction.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <random>

#include "base/error.hpp"

namespace raingan::assess {

TEST_CASE("4.98 % is not 5 %") {
  const Fraction share = Fraction::percent(Decimal::from_units(12), Decimal::from_units(241));
  CHECK(share < Fraction::of(5));
  CHECK(share.rounded().to_string() == "4.98");
  const Fraction close = Fraction::percent(Decimal::from_units(4'999'999), Decimal::from_units(100'000'000));
  CHECK(close < Fraction::of(5));
  CHECK(close.rounded().to_string() == "5");
}

TEST_CASE("fractions are read and written exactly") {
  const auto pairs = {
      std::pair{"7.50", "7.5"}, {"-3", "-3"}, {".25", "0.25"},   {"0.05", "0.05"},
      {"-0.125", "-0.125"},     {"000", "0"}, {"100.00", "100"}, {"123456789012345678", "123456789012345678"}};
  for (const auto& [text, expected] : pairs) {
    INFO(text);
    REQUIRE(Fraction::parse(text));
    CHECK(Fraction::parse(text)->to_string() == expected);
  }
  for (const char* text : {"", "-", ".", "1.", "1.2.3", "+1", "1e3", " 1", "1,000", "๑", "1234567890123456789"}) {
    INFO(text);
    CHECK_FALSE(Fraction::parse(text));
  }
  CHECK(Fraction{1, 3}.to_string() == "1/3");
  CHECK(Fraction{-2, 6}.to_string() == "-1/3");
}

TEST_CASE("fractions round half up, away from zero") {
  CHECK(Fraction{1, 200}.rounded().to_string() == "0.01");
  CHECK(Fraction{-1, 200}.rounded().to_string() == "-0.01");
  CHECK(Fraction{1, 201}.rounded().to_string() == "0");
  CHECK(Fraction{599, 100}.rounded().to_string() == "5.99");
}

TEST_CASE("comparison agrees with cross multiplication and never overflows") {
  std::mt19937_64 random(7);
  std::uniform_int_distribution<std::int64_t> any(std::numeric_limits<std::int64_t>::min() + 1,
                                                  std::numeric_limits<std::int64_t>::max());
  for (int i = 0; i < 20'000; ++i) {
    const Fraction a{any(random), std::abs(any(random)) | 1};
    const Fraction b{any(random), std::abs(any(random)) | 1};
    CHECK((a < b) ==
          (static_cast<__int128>(a.numerator) * b.denominator < static_cast<__int128>(b.numerator) * a.denominator));
    CHECK((a == a));
    CHECK_FALSE((a < a));
  }
}

TEST_CASE("100·now ≥ (100+t)·base decides growth, for random money") {
  std::mt19937_64 random(11);
  std::uniform_int_distribution<std::int64_t> money(1, 1'000'000'000'000);
  for (int i = 0; i < 20'000; ++i) {
    const std::int64_t base = money(random);
    const std::int64_t now = base + base * 6 / 100 + static_cast<std::int64_t>(random() % 3) - 1;
    const Fraction growth = Fraction::percent(Decimal::from_hundredths(now - base), Decimal::from_hundredths(base));
    CHECK((growth >= Fraction::of(6)) == (100 * now >= 106 * base));
  }
}

TEST_CASE("what does not fit is an error, never a wrong number") {
  const Decimal largest = Decimal::from_hundredths(std::numeric_limits<std::int64_t>::max());
  CHECK_THROWS_AS(Fraction::percent(largest, Decimal::from_hundredths(2)), Error);
  CHECK(Fraction::percent(largest, largest) == Fraction::of(100));
  CHECK_THROWS_AS(Fraction::percent(Decimal::from_units(1), Decimal()), Error);
  CHECK_THROWS_AS(Fraction::percent(Decimal::from_units(1), Decimal::from_units(-1)), Error);
  const Fraction huge{std::numeric_limits<std::int64_t>::max(), 1};
  CHECK_THROWS_AS(huge + huge, Error);
  CHECK((Fraction{1, 10} + Fraction{2, 10}) == (Fraction{3, 10}));
}

}  // namespace raingan::assess
