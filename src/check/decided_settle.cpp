#include <map>
#include <set>

#include "check/decided.hpp"
#include "check/decided_wording.hpp"

namespace raingan::check {
namespace {

// The kept cells that make the finding settled; empty when it is not.
std::vector<const Decision*> settling(const Finding& finding, const std::map<Origin, const Decision*>& kept) {
  if (const auto own = kept.find(finding.origin); own != kept.end()) return {own->second};
  const std::set<Origin> related(finding.related.begin(), finding.related.end());
  std::map<int, std::vector<const Decision*>> by_explanation;
  std::set<int> open;
  for (const Suspect& suspect : finding.suspects) {
    if (!related.contains(suspect.origin) && suspect.origin != finding.origin) continue;
    const auto decision = kept.find(suspect.origin);
    if (decision == kept.end()) {
      open.insert(suspect.explanation);
    } else {
      by_explanation[suspect.explanation].push_back(decision->second);
    }
  }
  for (const auto& [explanation, decisions] : by_explanation) {
    if (!open.contains(explanation)) return decisions;
  }
  return {};
}

}  // namespace

void settle(Findings& findings, const std::vector<Decision>& in_force) {
  std::map<Origin, const Decision*> kept;
  for (const Decision& decision : in_force) {
    if (decision.kind == DecisionKind::keep) kept[decision.origin] = &decision;
  }
  for (Finding& finding : findings) {
    if (kept.empty() || finding.level == Level::note) continue;
    const std::vector<const Decision*> decisions = settling(finding, kept);
    if (decisions.empty()) continue;
    finding.level = Level::note;
    finding.suspects.clear();
    for (const Decision* decision : decisions) {
      const Message words = wording::kept(*decision, finding.origin);
      finding.message = {finding.message.th + " — " + words.th,
                         finding.message.in(Language::english) + " — " + words.en};
    }
  }
  sort_findings(findings);
}

}  // namespace raingan::check
