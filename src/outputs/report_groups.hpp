// Findings gathered as a reader meets them: those with the same suspects are one matter.
#pragma once

#include <set>
#include <vector>

#include "base/finding.hpp"

namespace raingan::outputs {

using FindingGroup = std::vector<const Finding*>;  // at least one

// Every finding once: the groups in the order of their first finding, and so within a group. Findings without
// suspects stand alone.
std::vector<FindingGroup> groups_of(const Findings& findings);

// The suspects of one explanation. `sure` ones are proven or likely and belong to every explanation.
struct Proposal {
  bool sure = false;
  std::vector<const Suspect*> suspects;
};

// What the suspects of a finding propose: the sure ones first, then the open explanations, likeliest first. A cell
// with the same figure is named once in each.
std::vector<Proposal> proposals_of(const Finding& finding);

// The certainties of its suspects, the surest first.
std::set<Certainty> certainties_of(const Finding& finding);

// Every remark of the group once.
std::vector<const Message*> remarks_of(const FindingGroup& group);

}  // namespace raingan::outputs
