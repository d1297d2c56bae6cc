#include "form/heading_path.hpp"

#include <algorithm>

namespace raingan::form {
namespace {

constexpr double kOtherShape = 0.95;  // one of the two has more levels
constexpr double kOwnWordsOnly = 0.9;

}  // namespace

Words::Words(std::u32string text) : text_(std::move(text)) {
  for (std::size_t i = 1; i < text_.size(); ++i) {
    pairs_.push_back(static_cast<std::uint64_t>(text_[i - 1]) << 32 | static_cast<std::uint64_t>(text_[i]));
  }
  std::sort(pairs_.begin(), pairs_.end());
}

double Words::likeness(const Words& other) const {
  if (text_ == other.text_) return 1;
  if (pairs_.empty() || other.pairs_.empty()) return 0;
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < pairs_.size() && j < other.pairs_.size();) {
    if (pairs_[i] == other.pairs_[j]) {
      ++common, ++i, ++j;
    } else if (pairs_[i] < other.pairs_[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(pairs_.size() + other.pairs_.size());
}

HeadingPath::HeadingPath(const std::vector<std::u32string>& levels, std::u32string aside)
    : levels_(levels.size()), aside_(std::move(aside)) {
  if (levels.empty()) return;
  std::u32string groups;
  for (std::size_t i = 0; i + 1 < levels.size(); ++i) groups += levels[i];
  whole_ = Words(groups + levels.back());
  groups_ = Words(std::move(groups));
  own_ = Words(levels.back());
}

double HeadingPath::likeness(const HeadingPath& other) const {
  if (empty() || other.empty()) return empty() && other.empty() ? 1 : 0;
  if (levels_ > 1 && other.levels_ > 1) {
    const double split = 0.5 * groups_.likeness(other.groups_) + 0.5 * own_.likeness(other.own_);
    return levels_ == other.levels_ ? split : std::max(split, kOtherShape * whole_.likeness(other.whole_));
  }
  const double whole = whole_.likeness(other.whole_);
  if (levels_ == other.levels_) return whole;
  return std::max(kOtherShape * whole, kOwnWordsOnly * own_.likeness(other.own_));
}

}  // namespace raingan::form
