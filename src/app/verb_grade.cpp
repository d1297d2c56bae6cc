#include <iostream>

#include "app/session.hpp"
#include "app/verbs.hpp"
#include "outputs/grades_json.hpp"

namespace raingan::app {
namespace {

void print_standing(const assess::DistrictGrade& grade, const Terminal& terminal) {
  for (const assess::RuleStanding& rule : grade.standing) {
    std::string lacking;
    for (const assess::Condition& condition : rule.conditions) {
      if (condition.met || terminal.say(condition.short_by).empty()) continue;
      lacking += (lacking.empty() ? "" : " · ") + terminal.say(condition.short_by);
    }
    if (!lacking.empty()) terminal.out("      " + rule.grade + ": " + lacking);
  }
}

}  // namespace

int verb_grade(const Options& options) {
  const Session session(options);
  const Assessed assessed = session.assessed();
  const Terminal& terminal = session.terminal();
  if (options.json) {
    std::cout << outputs::grades_json(assessed.grades, terminal.language());
    return exit_code(assessed.checked);
  }
  for (const assess::DistrictGrade& grade : assessed.grades) {
    if (grade.state == assess::GradeState::graded) {
      terminal.out(grade.district + "  " + grade.grade);
      continue;
    }
    terminal.out(grade.district + "  —  " + terminal.say(grade.reason));
    if (grade.state == assess::GradeState::no_rule) print_standing(grade, terminal);
  }
  return exit_code(assessed.checked);
}

}  // namespace raingan::app
