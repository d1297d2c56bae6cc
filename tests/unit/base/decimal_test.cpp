#include "base/decimal.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <random>

#include "base/error.hpp"

using raingan::Decimal;

namespace {

std::string read(std::string_view text) {
  const auto value = Decimal::parse(text);
  return value ? value->to_string() : "none";
}

}  // namespace

TEST_CASE("numbers as files write them") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"0", "0"},
      {"-0", "0"},
      {"+7", "7"},
      {"6179122", "6179122"},
      {"12.5", "12.50"},
      {"12.345", "12.35"},
      {"12.344999", "12.34"},
      {"-12.345", "-12.35"},
      {".5", "0.50"},
      {"5.", "5"},
      {"0.30000000000000004", "0.30"},
      {"0.005", "0.01"},
      {"0.0049", "0"},
      {"1.2E+07", "12000000"},
      {"1.2345678e7", "12345678"},
      {"12345e-2", "123.45"},
      {"1e-300", "0"},
      {"0000000000000000000000012", "12"},
      {"", "none"},
      {"-", "none"},
      {".", "none"},
      {"1,000", "none"},
      {"1 0", "none"},
      {"0x10", "none"},
      {"1e", "none"},
      {"1e9999", "none"},
      {"1e309", "none"},
      {"nan", "none"},
      {"INF", "none"},
      {"1.2.3", "none"},
      {"9999999999999999999", "none"},
  }));
  CAPTURE(text);
  CHECK(read(text) == expected);
}

TEST_CASE("what is printed is read back the same") {
  std::mt19937_64 random(1);
  std::uniform_int_distribution<std::int64_t> any(-99'999'999'999'999'999, 99'999'999'999'999'999);
  for (int i = 0; i < 20'000; ++i) {
    const Decimal value = Decimal::from_hundredths(any(random));
    REQUIRE(Decimal::parse(value.to_string()) == value);
    REQUIRE(value + (-value) == Decimal());
  }
}

TEST_CASE("rates are rounded half up, ties away from zero") {
  // Ties of the printed tables of letter 004: banker's rounding would give the even neighbour.
  CHECK(Decimal::from_units(191'044'863 * 2 + 1).scaled_to_whole(1, 2).to_string() == "191044864");
  CHECK(Decimal::from_units(275'254'882 * 2 + 1).scaled_to_whole(1, 2).to_string() == "275254883");
  CHECK(Decimal::from_units(-5).scaled_to_whole(1, 2).to_string() == "-3");
  CHECK(Decimal::from_units(14'320'300).scaled_to_whole(106, 100).to_string() == "15179518");
  CHECK(Decimal::from_units(1).scaled(1, 3).to_string() == "0.33");
  CHECK(Decimal::from_hundredths(49).scaled_to_whole(1, 1).to_string() == "0");
  CHECK(Decimal::from_hundredths(50).scaled_to_whole(1, 1).to_string() == "1");
}

TEST_CASE("thousands are grouped") {
  CHECK(Decimal::from_units(0).grouped() == "0");
  CHECK(Decimal::from_units(999).grouped() == "999");
  CHECK(Decimal::from_units(-1000).grouped() == "-1,000");
  CHECK(Decimal::from_hundredths(133'766'677'05).grouped() == "133,766,677.05");
}

TEST_CASE("leaving the range is an error, never a wrong sum") {
  const Decimal largest = Decimal::from_hundredths(std::numeric_limits<std::int64_t>::max());
  const Decimal smallest = Decimal::from_hundredths(std::numeric_limits<std::int64_t>::min());
  CHECK_THROWS_AS(largest + Decimal::from_hundredths(1), raingan::Error);
  CHECK_THROWS_AS(smallest - Decimal::from_hundredths(1), raingan::Error);
  CHECK_THROWS_AS(-smallest, raingan::Error);
  CHECK_THROWS_AS(largest.scaled(106, 100), raingan::Error);
  CHECK(smallest.to_string() == "-92233720368547758.08");
}
