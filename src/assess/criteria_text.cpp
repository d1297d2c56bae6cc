#include "assess/criteria_text.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace raingan::assess {
namespace {

Message joined(const Message& a, const Message& b) { return {a.th + b.th, a.en + b.en}; }

Message low_in_words(const Bound& low, const Message& amount) {
  return joined(low.included ? Message{"ไม่น้อยกว่า", "not less than "} : Message{"มากกว่า", "more than "}, amount);
}

Message high_in_words(const Bound& high, const Message& amount) {
  return joined(high.included ? Message{"ไม่เกิน", "not more than "} : Message{"น้อยกว่า", "less than "}, amount);
}

// Thai sets no space between words but one before and after a number.
Message spaced(Message amount) {
  if (!amount.th.empty() && amount.th.front() >= '-' && amount.th.front() <= '9') amount.th.insert(0, " ");
  return amount;
}

Message interval_in_words(const Test& test, const Indicator& indicator) {
  const auto amount = [&](const Bound& bound) { return spaced(amount_in_words(bound.value, indicator)); };
  if (!test.low) return high_in_words(*test.high, amount(*test.high));
  if (!test.high) return low_in_words(*test.low, amount(*test.low));
  if (test.low->value == test.high->value) return joined({"เท่ากับ", "equal to "}, amount(*test.low));
  return joined(joined(low_in_words(*test.low, amount(*test.low)), {" แต่", " but "}),
                high_in_words(*test.high, amount(*test.high)));
}

// Texts, dates and times in their order, or an end that another input gives.
Message range_in_words(const Test& test) {
  const auto end = [](const Edge& edge) { return edge.name.empty() ? text_of(edge.value) : edge.name; };
  if (test.from && test.to && end(*test.from) == end(*test.to)) {
    return {"เท่ากับ " + end(*test.from), "equal to " + end(*test.from)};
  }
  Message words;
  if (test.from) {
    words = test.from->included ? Message{"ตั้งแต่ " + end(*test.from), "from " + end(*test.from)}
                                : Message{"หลัง " + end(*test.from), "after " + end(*test.from)};
  }
  if (test.from && test.to) words = joined(words, {" ", " "});
  if (test.to) {
    words = joined(words, test.to->included ? Message{"ถึง " + end(*test.to), "until " + end(*test.to)}
                                            : Message{"ก่อน " + end(*test.to), "before " + end(*test.to)});
  }
  return test.other ? joined({"ไม่ใช่ค่า", "not "}, words) : words;
}

Message alternative_in_words(const Test& test, const Indicator& indicator) {
  switch (test.kind) {
    case Test::Kind::any:
      return {};
    case Test::Kind::interval:
      return interval_in_words(test, indicator);
    case Test::Kind::text:
      return test.other ? Message{"ไม่เป็น “" + test.text + "”", "not \"" + test.text + "\""}
                        : Message{"เป็น “" + test.text + "”", "\"" + test.text + "\""};
    case Test::Kind::boolean:
      return test.truth != test.other ? Message{"เป็นจริง", "true"} : Message{"เป็นเท็จ", "false"};
    case Test::Kind::null:
      return {"ไม่มีข้อมูล", "unknown"};
    case Test::Kind::range:
      return range_in_words(test);
  }
  return {};
}

bool asks_nothing(const UnaryTests& tests) {
  return !tests.negated && std::any_of(tests.alternatives.begin(), tests.alternatives.end(),
                                       [](const Test& test) { return test.kind == Test::Kind::any; });
}

// "จำนวน 5 ครั้ง": how criteria put a count that must be exact; "เท่ากับ" is for comparing with it.
std::string criterion_in_words(const UnaryTests& tests, const Indicator& indicator) {
  const bool exact_count = indicator.kind == IndicatorKind::value && !tests.negated && tests.alternatives.size() == 1 &&
                           tests.alternatives.front().kind == Test::Kind::interval && tests.alternatives.front().low &&
                           tests.alternatives.front().high &&
                           tests.alternatives.front().low->value == tests.alternatives.front().high->value;
  if (!exact_count) return test_in_words(tests, indicator).th;
  return "จำนวน " + amount_in_words(tests.alternatives.front().low->value, indicator).th;
}

CriterionSentence sentence_of(const Indicator& indicator, std::string test) {
  constexpr std::string_view kPlace = "{test}";
  const std::string& sentence = indicator.sentence;
  const std::size_t at = sentence.find(kPlace);
  if (at == std::string::npos) return {&indicator, sentence, {}, {}};
  return {&indicator, sentence.substr(0, at), std::move(test), sentence.substr(at + kPlace.size())};
}

}  // namespace

Criteria criteria_of(const Mission& mission, const DecisionTable& table) {
  Criteria criteria;
  for (const std::string& input : table.inputs) {
    const auto found = std::find_if(mission.indicators.begin(), mission.indicators.end(),
                                    [&](const Indicator& indicator) { return indicator.id == input; });
    if (found == mission.indicators.end()) {
      throw Error(ErrorCode::faulty_template,
                  {"ข้อมูลนำเข้า “" + input + "” ของเกณฑ์ไม่มีในตัวชี้วัดของภารกิจ " + mission.id,
                   "the input \"" + input + "\" of the criteria is no indicator of the mission " + mission.id},
                  table.file);
    }
    criteria.inputs.push_back(&*found);
  }
  const auto named = std::find(table.outputs.begin(), table.outputs.end(), "grade");
  if (named != table.outputs.end()) criteria.grade = static_cast<std::size_t>(named - table.outputs.begin());
  for (const Rule& rule : table.rules) {
    if (std::holds_alternative<std::string>(rule.outputs.at(criteria.grade))) continue;
    throw Error(ErrorCode::faulty_template,
                {"ระดับของเกณฑ์ต้องเป็นข้อความ เช่น \"A\"", "a grade must be a text such as \"A\""}, table.file,
                rule.line > 0 ? "line " + std::to_string(rule.line) : "");
  }
  return criteria;
}

Message amount_in_words(const Fraction& amount, const Indicator& indicator) {
  const std::string number = amount.to_string();
  if (indicator.kind == IndicatorKind::value) return {number + " " + indicator.unit, number + " " + indicator.unit};
  return {indicator.unit + " " + number, number + " %"};
}

Message test_in_words(const UnaryTests& tests, const Indicator& indicator) {
  if (asks_nothing(tests)) return {};
  Message words;
  for (const Test& test : tests.alternatives) {
    if (!words.th.empty()) words = joined(words, {" หรือ", " or "});
    words = joined(words, alternative_in_words(test, indicator));
  }
  return tests.negated ? joined({"ไม่ใช่ค่าที่", "not "}, words) : words;
}

std::vector<CriterionText> criteria_text(const Mission& mission, const DecisionTable& table) {
  const Criteria criteria = criteria_of(mission, table);
  std::vector<CriterionText> texts;
  for (const Rule& rule : table.rules) {
    CriterionText text{rule.number, text_of(rule.outputs.at(criteria.grade)), {}};
    for (std::size_t i = 0; i < criteria.inputs.size(); ++i) {
      std::string test = criterion_in_words(rule.tests.at(i), *criteria.inputs[i]);
      if (!test.empty()) text.sentences.push_back(sentence_of(*criteria.inputs[i], std::move(test)));
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace raingan::assess
