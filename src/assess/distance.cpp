#include "assess/distance.hpp"

#include "assess/criteria_text.hpp"
#include "assess/wide.hpp"

namespace raingan::assess {
namespace {

// Whole units missing until the figure reaches the bound, over the common denominator 10000·d of the bound n/d
// and of figures in hundredths.
std::int64_t units_to(const Bound& low, const Indicator& indicator, const Measured& measured) {
  const Wide n = low.value.numerator;
  const Wide d = low.value.denominator;
  const Wide base = measured.base ? measured.base->hundredths() : 0;
  Wide needed = 0;
  switch (indicator.kind) {
    case IndicatorKind::value:
      needed = times(n, 10000);
      break;
    case IndicatorKind::percent:
      needed = times(n, base);
      break;
    case IndicatorKind::growth:
      needed = times(base, plus(times(100, d), n));
      break;
  }
  const Wide missing = minus(needed, times(measured.result->hundredths(), times(100, d)));
  const Wide denominator = times(10000, d);
  return narrowed(low.included ? ceiling_of(missing, denominator) : plus(floor_of(missing, denominator), 1));
}

// The nearest lower bound above the value; none when only upper bounds stand in the way.
std::optional<std::int64_t> fewest_units(const UnaryTests& tests, const Indicator& indicator,
                                         const Measured& measured) {
  std::optional<std::int64_t> fewest;
  for (const Test& test : tests.alternatives) {
    if (test.kind != Test::Kind::interval || !test.low) continue;
    const bool under = *measured.value < test.low->value || (!test.low->included && *measured.value == test.low->value);
    if (!under) continue;
    const std::int64_t units = units_to(*test.low, indicator, measured);
    if (!fewest || units < *fewest) fewest = units;
  }
  return fewest;
}

Message what_it_has(const Indicator& indicator, const Measured& measured) {
  const std::string unit = " " + indicator.figure_unit;
  std::string has = measured.result->grouped() + unit;
  if (indicator.kind == IndicatorKind::value) return {"ได้ " + has, "it has " + has};
  const std::string base = measured.base->grouped() + unit;
  if (indicator.kind == IndicatorKind::percent) return {"ได้ " + has + " จาก " + base, "it has " + has + " of " + base};
  return {"ได้ " + has + " จากฐาน " + base, "it has " + has + " against " + base};
}

void explain(const UnaryTests& tests, const Indicator& indicator, const Measured& measured, Condition& condition) {
  const Message words = test_in_words(tests, indicator);
  const Message has = what_it_has(indicator, measured);
  if (tests.negated) {
    condition.short_by = {"ไม่เข้าเงื่อนไข: ต้อง" + words.th + " แต่" + has.th,
                          "not met: must be " + words.en + ", but " + has.en};
    return;
  }
  const auto units = fewest_units(tests, indicator, measured);
  if (!units) {
    condition.short_by = {"เกินเกณฑ์: เงื่อนไขนี้ต้อง" + words.th + " แต่" + has.th,
                          "over the limit: must be " + words.en + ", but " + has.en};
    return;
  }
  const Decimal missing = Decimal::from_units(*units);
  condition.short_by = {"ขาด" + indicator.figure_name + " " + missing.grouped() + " " + indicator.figure_unit,
                        "short by " + missing.grouped() + " " + indicator.figure_unit};
  condition.short_by_value = missing.to_string();
}

}  // namespace

Condition stand(const UnaryTests& tests, const Indicator& indicator, const Measured& measured) {
  Condition condition;
  condition.indicator = indicator.id;
  condition.test = tests.source;
  condition.met = holds(tests, measured.value ? Value(*measured.value) : Value());
  if (!condition.met && measured.value) explain(tests, indicator, measured, condition);
  return condition;
}

}  // namespace raingan::assess
