// The criteria in words, made from the rules themselves, so that the annex cannot say anything else.
#pragma once

#include <string>
#include <vector>

#include "assess/decision.hpp"
#include "assess/mission.hpp"
#include "base/message.hpp"

namespace raingan::assess {

// What the criteria table needs of its mission, found once.
struct Criteria {
  std::vector<const Indicator*> inputs;  // one an input of the table
  std::size_t grade = 0;                 // the output column that holds the grade
};
// The grade is the output named "grade", else the first. Throws Error(faulty_template) when an input names no
// indicator of the mission or a grade is not a text. The result points into `mission`.
Criteria criteria_of(const Mission& mission, const DecisionTable& table);

// "ไม่น้อยกว่าร้อยละ 7.5" / "not less than 7.5 %"; ASCII digits. Empty for "-", which asks for nothing.
Message test_in_words(const UnaryTests& tests, const Indicator& indicator);
// An amount with the indicator's unit: "ร้อยละ 7.5", "1 ผลิตภัณฑ์".
Message amount_in_words(const Fraction& amount, const Indicator& indicator);

// A condition in words: the indicator's sentence with the rule's test in its place. Thai.
struct CriterionSentence {
  const Indicator* indicator = nullptr;
  std::string before, test, after;

  std::string text() const { return before + test + after; }
};

struct CriterionText {
  int rule = 0;
  std::string grade;
  std::vector<CriterionSentence> sentences;  // one a condition, in the order of the inputs
};
// One entry a rule, in the table's order; points into `mission`. A count that must be exact is "จำนวน 5 ครั้ง".
std::vector<CriterionText> criteria_text(const Mission& mission, const DecisionTable& table);

}  // namespace raingan::assess
