// What the targets and doubtful rules of a mission mean for the districts of a job.
#pragma once

#include <string>
#include <vector>

#include "assess/decision.hpp"
#include "assess/mission.hpp"
#include "lint/remark.hpp"
#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::lint {

// A mission as read under one choice of one doubtful rule, all others as taken; with the criteria of that choice.
struct MissionUnder {
  std::string reading;  // Reading::id
  std::string choice;   // Reading::Choice::id
  assess::Mission mission;
  assess::DecisionTable criteria;
};

// Targets whose exact fulfilment does not earn a district the grade that they stand for, with the job's figures: one
// remark a target, naming the districts ("12 จาก 241 = 4.98 %"). Districts whose figures are not there are passed
// over; where there are none at all, the remark tells what rounding will do. `file` is the mission's, for the
// remarks. Throws Error(faulty_template) when the criteria do not belong to the mission (assess::criteria_of).
Remarks lint_targets(const std::string& file, const assess::Mission& mission, const assess::DecisionTable& criteria,
                     const Book& book, const Area& area);

// One remark a doubtful rule: the reading taken, and for how many districts each other reading gives another target
// or grade, with an example. `taken` is the mission in force, `others` every mission under a choice that is not
// taken. Without figures (an empty book) it says only what the readings are.
Remarks lint_readings(const std::string& file, const assess::Mission& taken, const assess::DecisionTable& criteria,
                      const std::vector<MissionUnder>& others, const Book& book, const Area& area);

}  // namespace raingan::lint
