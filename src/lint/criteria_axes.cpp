#include "lint/criteria_axes.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "assess/wide.hpp"

namespace raingan::lint {
namespace {

using assess::Bound;
using assess::Fraction;
using assess::IndicatorKind;
using assess::Wide;

// Between two neighbouring figures: right before the value or right after it.
struct Cut {
  Fraction value;
  bool after = false;

  bool operator<(const Cut& other) const { return value != other.value ? value < other.value : after < other.after; }
};

void add_cuts(const assess::UnaryTests& tests, std::set<Cut>& cuts) {
  for (const assess::Test& test : tests.alternatives) {
    if (test.kind != assess::Test::Kind::interval) continue;
    if (test.low) cuts.insert({test.low->value, !test.low->included});
    if (test.high) cuts.insert({test.high->value, test.high->included});
  }
}

std::set<Cut> cuts_of(const assess::DecisionTable& criteria, const std::string& indicator) {
  std::set<Cut> cuts;
  for (const assess::Rule& rule : criteria.rules) {
    for (const assess::UnaryTests* tests : tests_of(rule, criteria, indicator)) add_cuts(*tests, cuts);
  }
  for (std::size_t i = 0; i < criteria.inputs.size(); ++i) {
    if (criteria.inputs[i] == indicator && criteria.input_values.at(i)) add_cuts(*criteria.input_values[i], cuts);
  }
  return cuts;
}

Wide lowest_whole(const Bound& low) {
  const Wide value = assess::ceiling_of(low.value.numerator, low.value.denominator);
  return low.included || value * low.value.denominator != low.value.numerator ? value : value + 1;
}

Wide highest_whole(const Bound& high) {
  const Wide value = assess::floor_of(high.value.numerator, high.value.denominator);
  return high.included || value * high.value.denominator != high.value.numerator ? value : value - 1;
}

Fraction whole(Wide value) { return Fraction::of(assess::narrowed(value)); }

Fraction middle(const Fraction& a, const Fraction& b) {
  const Fraction sum = a + b;
  return {sum.numerator, assess::narrowed(assess::times(sum.denominator, 2))};
}

// Counts have whole figures only, and like shares none below 0. False: no figure lies here.
bool give_example(bool counts, bool may_be_negative, Stretch& stretch) {
  if (!may_be_negative && stretch.high) {
    const Fraction none = Fraction::of(0);
    if (stretch.high->value < none || (stretch.high->value == none && !stretch.high->included)) return false;
  }
  if (counts) {
    const std::optional<Wide> first = stretch.low ? std::optional(lowest_whole(*stretch.low)) : std::nullopt;
    const std::optional<Wide> last = stretch.high ? std::optional(highest_whole(*stretch.high)) : std::nullopt;
    if (first && last && *first > *last) return false;
    stretch.example = whole(first ? *first : last.value_or(0));
    stretch.only_example = first && last && *first == *last;
    return true;
  }
  if (stretch.low && stretch.low->included) {
    stretch.example = stretch.low->value;
  } else if (stretch.low && stretch.high) {
    stretch.example = middle(stretch.low->value, stretch.high->value);
  } else if (stretch.low) {
    stretch.example = stretch.low->value + Fraction::of(1);
  } else if (stretch.high && !stretch.high->included) {
    const Fraction below = stretch.high->value + Fraction::of(-1);
    const bool sensible = may_be_negative || below >= Fraction::of(0);
    stretch.example = sensible ? below : middle(Fraction::of(0), stretch.high->value);
  } else if (stretch.high) {
    stretch.example = stretch.high->value;
  }
  return true;
}

std::vector<Stretch> stretches_between(const std::set<Cut>& cuts, const assess::Indicator& indicator) {
  const bool all_whole = std::all_of(cuts.begin(), cuts.end(),
                                     [](const Cut& cut) { return cut.value.numerator % cut.value.denominator == 0; });
  const bool counts = indicator.kind == IndicatorKind::value && all_whole;
  std::vector<Stretch> stretches;
  Stretch open;
  const auto close = [&](const std::optional<Bound>& high) {
    open.high = high;
    if (give_example(counts, indicator.kind == IndicatorKind::growth, open)) stretches.push_back(open);
  };
  for (const Cut& cut : cuts) {
    close(Bound{cut.value, cut.after});
    open = {Bound{cut.value, !cut.after}, std::nullopt, {}, false, {}};
  }
  close(std::nullopt);
  return stretches;
}

// Every word that the tests name, and one that none names.
std::vector<Stretch> words_of(const assess::DecisionTable& criteria, const std::string& indicator) {
  std::vector<assess::Value> words;
  const auto add = [&](const assess::Value& word) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  };
  const auto add_all = [&](const assess::UnaryTests& tests) {
    for (const assess::Test& test : tests.alternatives) {
      if (test.kind == assess::Test::Kind::text) add(test.text);
      if (test.kind != assess::Test::Kind::boolean) continue;
      add(true);
      add(false);
    }
  };
  for (const assess::Rule& rule : criteria.rules) {
    for (const assess::UnaryTests* tests : tests_of(rule, criteria, indicator)) add_all(*tests);
  }
  for (std::size_t i = 0; i < criteria.inputs.size(); ++i) {
    if (criteria.inputs[i] == indicator && criteria.input_values.at(i)) add_all(*criteria.input_values[i]);
  }
  if (words.empty()) return {};
  if (std::holds_alternative<std::string>(words.front())) add(std::string("(อื่น ๆ)"));
  std::vector<Stretch> stretches(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) stretches[i].word = words[i];
  return stretches;
}

// -1, 0 or 1 as the first asks for less, the same or more.
int asks_for_more(const assess::UnaryTests& a, const assess::UnaryTests& b) {
  if (a.negated || b.negated || a.alternatives.size() != 1 || b.alternatives.size() != 1) return 0;
  const assess::Test& first = a.alternatives.front();
  const assess::Test& second = b.alternatives.front();
  if (first.kind != assess::Test::Kind::interval || second.kind != assess::Test::Kind::interval) return 0;
  int sign = 0;
  if (first.low && second.low) sign += first.low->value < second.low->value ? -1 : second.low->value < first.low->value;
  if (first.high && second.high) {
    sign += first.high->value < second.high->value ? -1 : second.high->value < first.high->value;
  }
  if (first.low && !first.high && second.high && !second.low) return 1;
  if (first.high && !first.low && second.low && !second.high) return -1;
  return sign;
}

int better_way(const assess::DecisionTable& criteria, const std::vector<int>& ranks, const std::string& indicator) {
  int sum = 0;
  for (std::size_t better = 0; better < ranks.size(); ++better) {
    const auto one = tests_of(criteria.rules[better], criteria, indicator);
    for (std::size_t worse = 0; worse < ranks.size(); ++worse) {
      if (ranks[better] <= ranks[worse]) continue;
      const auto other = tests_of(criteria.rules[worse], criteria, indicator);
      for (std::size_t i = 0; i < one.size(); ++i) sum += asks_for_more(*one[i], *other.at(i));
    }
  }
  return sum > 0 ? 1 : sum < 0 ? -1 : 0;
}

}  // namespace

std::vector<const assess::UnaryTests*> tests_of(const assess::Rule& rule, const assess::DecisionTable& criteria,
                                                const std::string& indicator) {
  std::vector<const assess::UnaryTests*> tests;
  for (std::size_t i = 0; i < criteria.inputs.size(); ++i) {
    if (criteria.inputs[i] == indicator) tests.push_back(&rule.tests.at(i));
  }
  return tests;
}

std::vector<Axis> axes_of(const assess::Mission& mission, const assess::DecisionTable& criteria) {
  const assess::Criteria found = inputs_and_grade(mission, criteria);
  const GradeOrder order(mission, criteria);
  std::vector<int> ranks;
  for (const assess::Rule& rule : criteria.rules)
    ranks.push_back(order.rank(assess::text_of(rule.outputs.at(found.grade))));
  std::vector<Axis> axes;
  for (const assess::Indicator* indicator : found.inputs) {
    const auto same = [&](const Axis& axis) { return axis.indicator == indicator; };
    if (std::any_of(axes.begin(), axes.end(), same)) continue;
    std::vector<Stretch> stretches = words_of(criteria, indicator->id);
    if (stretches.empty()) stretches = stretches_between(cuts_of(criteria, indicator->id), *indicator);
    axes.push_back({indicator, std::move(stretches), better_way(criteria, ranks, indicator->id)});
  }
  return axes;
}

std::optional<std::size_t> stretch_at(const Axis& axis, const Fraction& value) {
  for (std::size_t i = 0; i < axis.stretches.size(); ++i) {
    const Stretch& stretch = axis.stretches[i];
    if (stretch.word) continue;
    const bool above =
        !stretch.low || stretch.low->value < value || (stretch.low->included && stretch.low->value == value);
    const bool below =
        !stretch.high || value < stretch.high->value || (stretch.high->included && stretch.high->value == value);
    if (above && below) return i;
  }
  return std::nullopt;
}

}  // namespace raingan::lint
