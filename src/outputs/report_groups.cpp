#include "outputs/report_groups.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace raingan::outputs {
namespace {

using Named = std::tuple<Origin, std::string, int>;

std::vector<Named> named(const std::vector<Suspect>& suspects) {
  std::vector<Named> key;
  for (const Suspect& suspect : suspects) key.emplace_back(suspect.origin, suspect.proposed, suspect.explanation);
  return key;
}

void add_once(const Suspect& suspect, std::vector<const Suspect*>& suspects) {
  const auto same = [&](const Suspect* other) {
    return other->origin == suspect.origin && other->proposed == suspect.proposed;
  };
  if (std::none_of(suspects.begin(), suspects.end(), same)) suspects.push_back(&suspect);
}

}  // namespace

std::vector<FindingGroup> groups_of(const Findings& findings) {
  std::vector<FindingGroup> groups;
  std::map<std::vector<Named>, std::size_t> known;
  for (const Finding& finding : findings) {
    if (!finding.suspects.empty()) {
      const auto [place, fresh] = known.try_emplace(named(finding.suspects), groups.size());
      if (!fresh) {
        groups[place->second].push_back(&finding);
        continue;
      }
    }
    groups.push_back({&finding});
  }
  return groups;
}

std::vector<Proposal> proposals_of(const Finding& finding) {
  Proposal sure;
  sure.sure = true;
  std::map<int, Proposal> open;
  for (const Suspect& suspect : finding.suspects) {
    if (suspect.certainty == Certainty::open) {
      add_once(suspect, open[suspect.explanation].suspects);
    } else {
      add_once(suspect, sure.suspects);
    }
  }
  std::vector<Proposal> proposals;
  if (!sure.suspects.empty()) proposals.push_back(std::move(sure));
  for (auto& [number, proposal] : open) proposals.push_back(std::move(proposal));
  return proposals;
}

std::set<Certainty> certainties_of(const Finding& finding) {
  std::set<Certainty> certainties;
  for (const Suspect& suspect : finding.suspects) certainties.insert(suspect.certainty);
  return certainties;
}

std::vector<const Message*> remarks_of(const FindingGroup& group) {
  std::vector<const Message*> remarks;
  std::set<std::string> said;
  for (const Finding* finding : group) {
    for (const Message& remark : finding->remarks) {
      if (said.insert(remark.th + "\n" + remark.en).second) remarks.push_back(&remark);
    }
  }
  return remarks;
}

}  // namespace raingan::outputs
