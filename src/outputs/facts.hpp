// Everything that an output may say: the checked figures and what was made of them.
#pragma once

#include <vector>

#include "assess/decision.hpp"
#include "assess/grade.hpp"
#include "assess/mission.hpp"
#include "base/finding.hpp"
#include "form/catalogue.hpp"
#include "model/area.hpp"
#include "model/book.hpp"
#include "model/job.hpp"
#include "outputs/wording.hpp"

namespace raingan::outputs {

// References to values that outlive every output; nothing is owned. Outputs only read.
struct Facts {
  const Area& area;
  const Job& job;
  const assess::Mission& mission;
  const assess::DecisionTable& criteria;
  const Book& book;
  const std::vector<assess::DistrictTarget>& targets;
  const std::vector<assess::DistrictGrade>& grades;
  const Findings& findings;
  const form::Catalogue& forms;  // of tables that nobody has sent
  const Wording& wording;
};

}  // namespace raingan::outputs
