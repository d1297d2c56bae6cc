#include "locate/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace raingan::locate {
namespace {

// 1 in 1,000 that it is another cell, by a model that may itself be off.
constexpr double kLikelyShare = 0.999;
// By chance: 1 in a million for what is called proven, 1 in 1,000 for what is called likely.
constexpr double kProvenBits = 20;
constexpr double kLikelyBits = 10;
constexpr double kPlainShare = 0.99;  // by the rougher model of slips
constexpr std::int64_t kLeastTellingValue = 100;

const Change* find(const Explanation& explanation, const Change& like) {
  for (const Change& change : explanation.changes) {
    if (change.cell == like.cell && std::abs(change.value - like.value) <= kSameValue) return &change;
  }
  return nullptr;
}

bool is_typing(SlipKind kind) {
  return kind != SlipKind::copy && kind != SlipKind::two_digits && kind != SlipKind::other;
}

// The share of the weight of all explanations that is on the change.
double share_of(const Explained& explained, const Change& change, double Explanation::*bits) {
  double best = explained.explanations.front().*bits;
  for (const Explanation& explanation : explained.explanations) best = std::min(best, explanation.*bits);
  double with = 0;
  double all = 0;
  for (const Explanation& explanation : explained.explanations) {
    const double weight = std::exp2(best - explanation.*bits);
    all += weight;
    if (find(explanation, change) != nullptr) with += weight;
  }
  return with / all;
}

Certainty certainty_of(const Explained& explained, const Change& change) {
  // Two figures that no slip explains in one group, or most of a line: something else went wrong there.
  if (!explained.complete || !change.told || change.strange > 1 || change.crowded) return Certainty::open;
  const bool everywhere = std::all_of(explained.explanations.begin(), explained.explanations.end(),
                                      [&](const Explanation& one) { return find(one, change) != nullptr; });
  const bool agreed = change.forced_by >= 2;
  if (everywhere && agreed && change.coincidence_bits >= kProvenBits) return Certainty::proven;
  if (agreed && change.coincidence_bits < kLikelyBits) return Certainty::open;
  // No relation that speaks for it alone; or one, and nothing in the digits to go by.
  if (change.forced_by == 0) return Certainty::open;
  if (!agreed && !is_typing(change.slip.kind)) return Certainty::open;
  // So short a figure that nearly any other is one slip away.
  if (std::abs(change.value) < kLeastTellingValue) return Certainty::open;
  const bool likely = share_of(explained, change, &Explanation::bits) >= kLikelyShare &&
                      share_of(explained, change, &Explanation::plain_bits) >= kPlainShare;
  return likely ? Certainty::likely : Certainty::open;
}

}  // namespace

std::vector<Verdict> verdicts(const Explained& explained) {
  std::vector<Verdict> all;
  for (const Explanation& explanation : explained.explanations) {
    const bool first = &explanation == &explained.explanations.front();
    for (const Change& change : explanation.changes) {
      const bool known = std::any_of(all.begin(), all.end(), [&](const Verdict& verdict) {
        return verdict.change.cell == change.cell && std::abs(verdict.change.value - change.value) <= kSameValue;
      });
      if (!known) all.push_back({change, first ? certainty_of(explained, change) : Certainty::open});
    }
  }
  return all;
}

}  // namespace raingan::locate
