#include "check/tolerance.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "small_tables.hpp"

using namespace raingan;
using namespace raingan::check;
using check_test::dec;

TEST_CASE("Tolerances are those of the measured classes") {
  struct Case {
    std::size_t parts;
    long usual, hard;
  };
  for (const Case c : {Case{1, 1, 1}, Case{2, 1, 1}, Case{3, 2, 2}, Case{4, 2, 2}, Case{9, 3, 5}, Case{23, 4, 12}}) {
    CAPTURE(c.parts);
    CHECK(tolerance_of_sum(c.parts).usual == c.usual);
    CHECK(tolerance_of_sum(c.parts).hard == c.hard);
  }
}

TEST_CASE("The whole-number formula is the one with the square root") {
  for (std::size_t n = 1; n <= 2000; ++n) {
    const double root = 2.2 * std::sqrt(static_cast<double>(n + 1) / 12.0) + 1.0;
    const long usual = std::min(static_cast<long>((n + 1) / 2), static_cast<long>(std::floor(root + 1e-9)));
    CAPTURE(n);
    CHECK(tolerance_of_sum(n).usual == usual);
  }
}

TEST_CASE("The unit of each side is the finest that it shows") {
  const auto hard = [](const char* total, std::vector<const char*> parts) {
    std::vector<Decimal> values;
    for (const char* part : parts) values.push_back(dec(part));
    return slack_of_sum(dec(total), values).hard;
  };
  CHECK(hard("10", {"4", "6"}) == dec("1"));
  CHECK(hard("10.50", {"4.25", "6.25"}) == dec("0.01"));
  CHECK(hard("11", {"4.25", "6.25"}) == dec("0.51"));
  CHECK(hard("10.50", {"4", "6"}) == dec("1"));
  CHECK(hard("10.50", {"4.25", "6"}) == dec("0.01"));  // a whole figure among satang is exact to the satang
  CHECK(slack_of_copy(dec("8"), dec("7.60")).hard == dec("0.50"));
  CHECK(slack_of_copy(dec("8"), dec("7")).hard == Decimal());
  CHECK(slack_of_copy(dec("8.10"), dec("8.20")).hard == Decimal());
}

TEST_CASE("Rounding hidden figures never leaves the hard bound") {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    const std::size_t parts = 1 + random() % 30;
    Decimal hidden_sum;
    std::vector<Decimal> printed;
    Decimal printed_sum;
    for (std::size_t i = 0; i < parts; ++i) {
      const Decimal hidden = Decimal::from_hundredths(static_cast<std::int64_t>(random() % 100'000'000));
      hidden_sum += hidden;
      printed.push_back(hidden.scaled_to_whole(1, 1));
      printed_sum += printed.back();
    }
    const Decimal total = hidden_sum.scaled_to_whole(1, 1);
    CHECK((total - printed_sum).magnitude() <= slack_of_sum(total, printed).hard);
    CHECK((hidden_sum - printed_sum).magnitude() <= slack_of_sum(hidden_sum, printed).hard);
  }
}
