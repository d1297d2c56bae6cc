#include "form/form_finder.hpp"

#include <algorithm>
#include <map>

namespace raingan::form {
namespace {

using workbook::CellAddress;
using workbook::CellRange;

constexpr double kMarkedEnough = 0.3;  // a marked table is believed with fewer headings
constexpr double kNamedShare = 0.3;    // of a form whose code stands in the title
constexpr std::uint32_t kSlack = 2;    // rows by which the headings over names may differ in one table

}  // namespace

FormFinder::FormFinder(const SheetView& view, const std::vector<FormPattern>& patterns,
                       const std::vector<MarkedForm>& marks, const std::vector<Expected>& expected)
    : view_(view), patterns_(patterns), anchors_(find_anchors(view, patterns)), scores_(anchors_.size()) {
  for (const MarkedForm& mark : marks) {
    if (mark.sheet == view.sheet().name) marks_.push_back(mark);
  }
  for (const Expected& one : expected) expected_.insert(one.form);
}

std::optional<Recognition> FormFinder::form_at(std::size_t anchor) {
  if (inside_table(anchors_[anchor])) return std::nullopt;
  std::optional<Recognition> form = recognise(anchors_[anchor]);
  if (form && outdone(anchor, *form)) form.reset();
  return form;
}

std::vector<TitleLine> FormFinder::title_of(const HeadingBand& band) const {
  return title_above(view_, band, floor_of(band));
}

std::string FormFinder::marked_form() const { return marks_.empty() ? std::string() : marks_.front().form; }

const MarkedForm* FormFinder::mark_at(const HeadingBand& band) const {
  for (const MarkedForm& mark : marks_) {
    if (mark.first_cell == CellAddress{band.top, band.left}) return &mark;
  }
  return marks_.size() == 1 ? &marks_.front() : nullptr;
}

bool FormFinder::inside_table(const Anchor& anchor) const {
  return std::any_of(taken_.begin(), taken_.end(),
                     [&](const CellRange& range) { return range.contains(anchor.cell.first); });
}

// Another heading over names in the same table under which a form is recognised better: in a ledger both producers
// and their districts are headed.
bool FormFinder::outdone(std::size_t at, const Recognition& form) {
  for (std::size_t i = 0; i < anchors_.size(); ++i) {
    const Anchor& other = anchors_[i];
    const bool apart = other.cell.first.row > form.band.bottom + kSlack ||
                       form.band.top > other.cell.last.row + kSlack || other.cell.first.column > form.band.right ||
                       form.band.left > other.cell.last.column;
    if (i == at || apart || other.rows == anchors_[at].rows || inside_table(other)) continue;
    if (!scores_[i]) {
      const auto found = recognise(other);
      scores_[i] = found ? found->score : 0;
    }
    if (*scores_[i] > form.score) return true;
  }
  return false;
}

// The first row below the tables above the band.
std::uint32_t FormFinder::floor_of(const HeadingBand& band) const {
  std::uint32_t floor = 0;
  for (const CellRange& range : taken_) {
    const bool over = range.first.column <= band.right && band.left <= range.last.column;
    if (over && range.last.row < band.top) floor = std::max(floor, range.last.row + 1);
  }
  return floor;
}

// The best recognition of each form that fits at all, the best of all first.
std::vector<Recognition> FormFinder::candidates(const Anchor& anchor) const {
  std::map<const FormPattern*, Recognition> found;
  for (const HeadingBand& band : bands_of(view_, anchor)) {
    const std::vector<TitleLine> lines = title_of(band);
    const Words title = words_of(lines);
    const FormPattern* named = form_named_in(lines, patterns_);
    const MarkedForm* mark = mark_at(band);
    for (const FormPattern& pattern : patterns_) {
      if (pattern.rows != anchor.rows) continue;
      Recognition one = compare(band, pattern, title);
      if (named == &pattern && one.score >= kMarkedEnough) one.score += kNamedShare;
      if (mark != nullptr && mark->form == pattern.form && one.score >= kMarkedEnough) one.score += 1;
      Recognition& best = found[&pattern];
      if (best.pattern == nullptr || one.score > best.score) best = std::move(one);
    }
  }
  std::vector<Recognition> sorted;
  for (const FormPattern& pattern : patterns_) {
    if (const auto one = found.find(&pattern); one != found.end()) sorted.push_back(std::move(one->second));
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Recognition& a, const Recognition& b) { return a.score > b.score; });
  return sorted;
}

// Where several forms fit alike, one that the mission waits for is taken, though not without doubt.
std::optional<Recognition> FormFinder::recognise(const Anchor& anchor) const {
  std::vector<Recognition> found = candidates(anchor);
  if (found.empty() || found.front().score < kRecognised) return std::nullopt;
  const double best = found.front().score;
  found.front().certain = found.size() < 2 || best - found[1].score >= kClearMargin;
  if (found.front().certain) return std::move(found.front());
  for (Recognition& one : found) {
    const bool near = best - one.score < kClearMargin && one.score >= kRecognised;
    if (near && expected_.count(one.pattern->form) != 0) return std::move(one);
  }
  return std::move(found.front());
}

}  // namespace raingan::form
