#include "assess/temporal.hpp"

#include <catch2/catch.hpp>

namespace raingan::assess {
namespace {

Temporal read(const std::string& text) {
  INFO(text);
  const auto value = Temporal::parse(text);
  REQUIRE(value);
  CHECK(value->text == text);
  return *value;
}

}  // namespace

TEST_CASE("dates, times and durations are told by their shape") {
  CHECK(read("1970-01-01").amount == Fraction::of(0));
  CHECK(read("1969-12-31").amount == Fraction::of(-1));
  CHECK(read("2000-03-01").amount == Fraction::of(11017));
  CHECK(read("-0001-12-31").kind == TemporalKind::date);
  CHECK(read("2025-01-31T08:30:00").kind == TemporalKind::date_time);
  CHECK(read("1970-01-02T00:00:01Z").amount == Fraction::of(86'401));
  CHECK(read("1970-01-01T07:00:00+07:00").amount == Fraction::of(0));
  CHECK(read("1970-01-01T00:00:00@UTC").amount == Fraction::of(0));
  CHECK(read("08:30").kind == TemporalKind::time);
  CHECK(read("00:00:01.25").amount == Fraction{5, 4});
  CHECK(read("P1Y2M").amount == Fraction::of(14));
  CHECK(read("-P1D").amount == Fraction::of(-86'400));
  CHECK(read("PT1H1M1.5S").amount == Fraction{7323, 2});
}

TEST_CASE("what is no date, time or duration") {
  for (const char* text : {"",
                           "2025",
                           "2025-1-31",
                           "2025-13-01",
                           "2025-00-10",
                           "2025-02-29",
                           "1900-02-29",
                           "2025-01-31 ",
                           "25:00:00",
                           "08:60:00",
                           "08:30:00+25:00",
                           "2025-01-31T",
                           "2025-01-31T08:30:00@Asia/Bangkok",
                           "P",
                           "PT",
                           "P1",
                           "P1H",
                           "PT1D",
                           "P1Y1D",
                           "P-1D",
                           "PT1.5H",
                           "P9999999999D",
                           "99999999999-01-01",
                           "2025-01-31x"}) {
    INFO(text);
    // Surrounding space is no mistake.
    CHECK(Temporal::parse(text).has_value() == (std::string(text) == "2025-01-31 "));
  }
}

TEST_CASE("days follow one another, leap years and all") {
  const auto day_after = [](const char* before, const char* after) {
    return read(after).amount == read(before).amount + Fraction::of(1);
  };
  CHECK(day_after("2024-02-28", "2024-02-29"));
  CHECK(day_after("2024-02-29", "2024-03-01"));
  CHECK(day_after("2100-02-28", "2100-03-01"));
  CHECK(day_after("2000-02-29", "2000-03-01"));
  CHECK(day_after("1999-12-31", "2000-01-01"));
  CHECK(day_after("0000-12-31", "0001-01-01"));
}

TEST_CASE("only what can be compared has an order") {
  CHECK(read("2025-01-31") < read("2025-02-01"));
  CHECK(read("2025-01-31") == read("2025-01-31T00:00:00"));
  CHECK(read("2025-01-31T00:00:00+07:00") < read("2025-01-31T00:00:00Z"));
  CHECK(read("PT24H") == read("P1D"));
  CHECK((read("P12M") <=> read("P365D")) == std::partial_ordering::unordered);
  CHECK((read("08:30:00") <=> read("08:30:00Z")) == std::partial_ordering::unordered);
  CHECK((read("08:30:00") <=> read("2025-01-31")) == std::partial_ordering::unordered);
  CHECK((read("2025-01-31") <=> read("2025-01-31T00:00:00Z")) == std::partial_ordering::unordered);
}

}  // namespace raingan::assess
