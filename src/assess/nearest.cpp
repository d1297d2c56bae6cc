#include "assess/nearest.hpp"

#include <algorithm>
#include <utility>

namespace raingan::assess {
namespace {

// Unmet conditions, and how many of them nothing added can meet.
std::pair<long, long> failures(const RuleStanding& rule) {
  const auto unmet = [](const Condition& condition) { return !condition.met; };
  const auto beyond = [](const Condition& condition) { return !condition.met && condition.short_by_value.empty(); };
  return {std::count_if(rule.conditions.begin(), rule.conditions.end(), unmet),
          std::count_if(rule.conditions.begin(), rule.conditions.end(), beyond)};
}

// Does `a` ask for more than `b` in what both lack, and lack in the same places?
bool lacks_more(const RuleStanding& a, const RuleStanding& b) {
  bool more = false;
  for (std::size_t i = 0; i < a.conditions.size(); ++i) {
    const Condition& left = a.conditions[i];
    const Condition& right = b.conditions.at(i);
    if (left.met != right.met || left.short_by_value.empty() != right.short_by_value.empty()) return false;
    if (left.short_by_value.empty()) continue;
    const auto left_units = Decimal::parse(left.short_by_value);
    const auto right_units = Decimal::parse(right.short_by_value);
    if (left_units < right_units) return false;
    more = more || left_units > right_units;
  }
  return more;
}

Message one_in_words(const RuleStanding& rule) {
  Message words;
  for (const Condition& condition : rule.conditions) {
    if (condition.met) continue;
    words.th += (words.th.empty() ? "" : " และ") + condition.short_by.th;
    words.en += (words.en.empty() ? "" : " and ") + condition.short_by.en;
  }
  return {"ระดับ " + rule.grade + " (" + words.th + ")", rule.grade + " (" + words.en + ")"};
}

}  // namespace

Message nearest_in_words(const std::vector<RuleStanding>& standing) {
  if (standing.empty()) return {};
  auto fewest = failures(standing.front());
  for (const RuleStanding& rule : standing) fewest = std::min(fewest, failures(rule));
  Message words;
  for (const RuleStanding& rule : standing) {
    if (rule.met || failures(rule) != fewest) continue;
    const bool dominated = std::any_of(standing.begin(), standing.end(), [&](const RuleStanding& other) {
      return failures(other) == fewest && lacks_more(rule, other);
    });
    if (dominated) continue;
    const Message one = one_in_words(rule);
    words.th += (words.th.empty() ? "ใกล้ที่สุด: " : " หรือ ") + one.th;
    words.en += (words.en.empty() ? "nearest: " : " or ") + one.en;
  }
  return words;
}

}  // namespace raingan::assess
