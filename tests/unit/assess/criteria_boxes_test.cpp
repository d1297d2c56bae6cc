// The published criteria cut into elementary boxes: where they give no grade, one, or several.
#include <catch2/catch.hpp>

#include "assess/read_case.hpp"

namespace raingan::assess {
namespace {

// A value inside each open range between the thresholds, and each threshold.
std::vector<Fraction> around(const std::vector<Fraction>& thresholds) {
  std::vector<Fraction> values = {thresholds.front() + Fraction::of(-1)};
  for (std::size_t i = 0; i < thresholds.size(); ++i) {
    values.push_back(thresholds[i]);
    values.push_back(i + 1 < thresholds.size()
                         ? Fraction{1, 2} + Fraction{thresholds[i].numerator, thresholds[i].denominator}
                         : thresholds[i] + Fraction::of(1));
  }
  return values;
}

struct Boxes {
  int none = 0, one = 0, several = 0;
};

Boxes count(const DecisionTable& table, const std::vector<Fraction>& products, const std::vector<Fraction>& sales,
            const std::vector<Fraction>& joined) {
  Boxes boxes;
  for (const Fraction& p : products) {
    for (const Fraction& s : sales) {
      for (const Fraction& w : joined) {
        const auto hits = decide(table, {{"products", p}, {"sales", s}, {"joined", w}}).matched.size();
        ++(hits == 0 ? boxes.none : hits == 1 ? boxes.one : boxes.several);
      }
    }
  }
  return boxes;
}

std::string grade(const DecisionTable& table, const char* p, const char* s, const char* w) {
  const Decided decided = decide(
      table, {{"products", *Fraction::parse(p)}, {"sales", *Fraction::parse(s)}, {"joined", *Fraction::parse(w)}});
  return decided.result.empty() ? "none" : text_of(decided.result.front().front());
}

}  // namespace

TEST_CASE("first quarter: 42 boxes, 21 without a grade, 4 with two") {
  const DecisionTable table = criteria_in("otop-2567-q1");
  const Boxes boxes = count(table, {Fraction::of(0), Fraction::of(1)}, around({Fraction::of(6)}),
                            around({Fraction::of(5), Fraction{15, 2}, Fraction::of(10)}));
  CHECK(boxes.none == 21);
  CHECK(boxes.several == 4);
  CHECK(boxes.one == 17);
}

TEST_CASE("second quarter: 27 boxes with 5 products, 7 without a grade, 8 with several") {
  const DecisionTable table = criteria_in("otop-2567-q2");
  const auto joined = around({Fraction::of(25), Fraction::of(50), Fraction::of(75), Fraction::of(100)});
  const Boxes boxes = count(table, {Fraction::of(5)}, around({Fraction::of(2)}), joined);
  CHECK(boxes.none == 7);
  CHECK(boxes.several == 8);
  CHECK(boxes.one == 12);
  // Whoever is exactly on the target of one product cannot be graded at all.
  const Boxes below = count(table, {Fraction::of(1), Fraction::of(4)}, around({Fraction::of(2)}), joined);
  CHECK(below.none == 54);
}

TEST_CASE("five levels of events at least: 144 boxes, 81 without a level") {
  const DecisionTable table = criteria_in("market-channels-2565-at-least");
  int none = 0, boxes = 0;
  for (int events = 0; events <= 5; ++events) {
    for (int channels = 0; channels <= 3; ++channels) {
      for (int half = 1; half <= 11; half += 2) {
        const Decided decided = decide(
            table,
            {{"events", Fraction::of(events)}, {"channels", Fraction::of(channels)}, {"joined", Fraction{half, 2}}});
        ++boxes;
        none += decided.result.empty() ? 1 : 0;
      }
    }
  }
  CHECK(boxes == 144);
  CHECK(none == 81);
}

TEST_CASE("tiers and the online target leave no figure without a grade") {
  const DecisionTable tiers = criteria_in("otop-income-2568");
  const DecisionTable online = criteria_in("online-income-2565");
  const auto tier = [&](const Fraction& value) { return decide(tiers, {{"sales", value}}); };
  for (int tenths = -50; tenths <= 60; ++tenths) {
    CHECK(tier(Fraction{tenths, 10}).matched.size() == 1);
    CHECK(decide(online, {{"online", Fraction{tenths * 4, 10}}}).matched.size() == 1);
  }
  CHECK(text_of(tier(Fraction::of(4)).result.at(0).at(0)) == "ขั้นสูง");
  CHECK(text_of(tier(Fraction{39999, 10000}).result.at(0).at(0)) == "ขั้นมาตรฐาน");
  CHECK(text_of(tier(Fraction::of(2)).result.at(0).at(0)) == "ขั้นต้น");
  CHECK(text_of(tier(Fraction{19999, 10000}).result.at(0).at(0)) == "ต่ำกว่าขั้นต้น");
}

TEST_CASE("the criteria are read literally, gaps and all") {
  const DecisionTable q1 = criteria_in("otop-2567-q1");
  CHECK(grade(q1, "1", "6", "6") == "none");
  CHECK(grade(q1, "5", "5.9", "20") == "none");
  CHECK(grade(q1, "0", "6", "10") == "C");
  CHECK(grade(q1, "0", "7", "4.9") == "none");
  CHECK(grade(q1, "0", "5", "8") == "none");
  CHECK(grade(q1, "0", "5", "4.9") == "D");
  CHECK(grade(q1, "1", "6", "10") == "A");
  CHECK(grade(q1, "1", "6", "9.99") == "B");
  CHECK(grade(q1, "0", "6", "6") == "C");
  const DecisionTable q2 = criteria_in("otop-2567-q2");
  CHECK(grade(q2, "5", "1.9", "120") == "D");
  CHECK(grade(q2, "5", "2", "30") == "none");
  CHECK(grade(q2, "5", "1.9", "30") == "D");
  CHECK(grade(q2, "5", "2", "100") == "A");
  CHECK(grade(q2, "4", "2", "100") == "none");
}

TEST_CASE("the thresholds of the second quarter in whole registrations") {
  struct Row {
    int members;
    int needed[4];  // for 25, 50, 75 and 100 %
  };
  const Row rows[] = {{5, {2, 3, 4, 5}},   {6, {2, 3, 5, 6}},    {10, {3, 5, 8, 10}},
                      {12, {3, 6, 9, 12}}, {15, {4, 8, 12, 15}}, {30, {8, 15, 23, 30}}};
  for (const Row& row : rows) {
    for (int i = 0; i < 4; ++i) {
      INFO(row.members << " members, " << 25 * (i + 1) << " %");
      const auto share = [&](int k) {
        return Fraction::percent(Decimal::from_units(k), Decimal::from_units(row.members));
      };
      CHECK(share(row.needed[i]) >= Fraction::of(25 * (i + 1)));
      CHECK(share(row.needed[i] - 1) < Fraction::of(25 * (i + 1)));
    }
  }
}

TEST_CASE("the same inputs give the same decision, whatever else is named") {
  const DecisionTable table = criteria_in("otop-2567-q1");
  for (int p = 0; p <= 2; ++p) {
    for (int w = 0; w <= 12; ++w) {
      const std::map<std::string, Value> inputs = {
          {"products", Fraction::of(p)}, {"sales", Fraction::of(6)}, {"joined", Fraction::of(w)}};
      auto more = inputs;
      more["note"] = std::string("x");
      const Decided once = decide(table, inputs);
      CHECK(once.matched == decide(table, more).matched);
      CHECK(once.result == decide(table, inputs).result);
    }
  }
}

}  // namespace raingan::assess
