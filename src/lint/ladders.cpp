#include <map>
#include <set>

#include "lint/checks.hpp"
#include "lint/lines.hpp"
#include "lint/phrases.hpp"
#include "lint/wording.hpp"

namespace raingan::lint {
namespace {

// With fewer steps a criterion is a yes or no, and grades share it on purpose.
constexpr std::size_t kFewestSteps = 3;

std::string grade_of(const assess::Rule& rule) {
  return rule.outputs.empty() ? std::string() : assess::text_of(rule.outputs.front());
}

// The grades that each test of one input asks for, in the rules' order; empty when a rule does not look at it.
std::map<std::string, std::vector<std::string>> grades_by_test(const assess::DecisionTable& criteria,
                                                               std::size_t input) {
  std::map<std::string, std::vector<std::string>> grades;
  for (const assess::Rule& rule : criteria.rules) {
    const assess::UnaryTests& tests = rule.tests.at(input);
    const bool interval =
        tests.alternatives.size() == 1 && tests.alternatives.front().kind == assess::Test::Kind::interval;
    if (!interval || tests.negated) return {};
    std::vector<std::string>& of = grades[plain(tests.source)];
    if (of.empty() || of.back() != grade_of(rule)) of.push_back(grade_of(rule));
  }
  return grades;
}

}  // namespace

Remarks check_ladders(const Subject& subject) {
  Remarks remarks;
  if (!subject.mission || !subject.criteria) return remarks;
  const assess::DecisionTable& criteria = *subject.criteria;
  for (const assess::Indicator& indicator : subject.mission->indicators) {
    for (std::size_t input = 0; input < criteria.inputs.size(); ++input) {
      if (criteria.inputs[input] != indicator.id) continue;
      const auto grades = grades_by_test(criteria, input);
      for (const auto& [test, of] : grades) {
        if (grades.size() < kFewestSteps || of.size() < 2) continue;
        remarks.push_back(
            remark(Level::note, RemarkKind::criteria_overlap, criteria.file, criteria.line, indicator.id + " " + test,
                   {"ระดับ " + listed(of) + " ใช้เกณฑ์ " + quoted(indicator.name) + " เดียวกัน จึงแยกกันด้วยเกณฑ์ข้ออื่นเท่านั้น",
                    "the grades " + listed(of) + " share one test of " + quoted(indicator.name) +
                        ": only the others tell them apart"}));
      }
    }
  }
  return remarks;
}

}  // namespace raingan::lint
