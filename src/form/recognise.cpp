#include "form/recognise.hpp"

#include <algorithm>
#include <tuple>

namespace raingan::form {
namespace {

constexpr double kSameColumn = 0.58;
constexpr double kMonthShare = 0.5;  // of a monthly column's likeness
constexpr double kStrayMonth = 0.8;
constexpr double kUnknownWeight = 0.25;
constexpr double kTitleShare = 0.1;

// How well a heading fits a place: by its words, and where those are the same by its brackets.
struct Fit {
  double words = 0;
  double aside = 0;
  auto operator<=>(const Fit&) const = default;
};

Fit best_path(const ColumnPattern& column, const HeadingPath& sheet) {
  Fit best;
  for (const HeadingPath& path : column.paths) {
    const double words = path.likeness(sheet);
    if (words >= best.words) best = std::max(best, {words, path.likeness_aside(sheet)});
  }
  return best;
}

// A place of the form that a column of the sheet may take.
struct Slot {
  std::size_t pattern = 0;
  std::optional<StatedMonth> month;
};

Fit slot_fit(const ColumnPattern& column, const Slot& slot, const HeadingReading& reading) {
  const bool one_month = reading.months.size() == 1 && !reading.month_range;
  if (column.monthly) {
    if (!slot.month || !one_month || reading.months.front() != *slot.month) return {};
    const Fit fit = best_path(column, reading.path);
    return {kMonthShare + (1 - kMonthShare) * fit.words, fit.aside};
  }
  if (reading.path.empty()) return {};
  const Fit fit = best_path(column, reading.path);
  return one_month && !column.names_period ? Fit{kStrayMonth * fit.words, fit.aside} : fit;
}

std::vector<StatedMonth> months_of(const HeadingBand& band) {
  std::vector<StatedMonth> months;
  for (const HeadingColumn& column : band.columns) {
    for (const HeadingReading& reading : column.readings) {
      if (reading.months.size() == 1 && !reading.month_range) months.push_back(reading.months.front());
    }
  }
  std::sort(months.begin(), months.end());
  months.erase(std::unique(months.begin(), months.end()), months.end());
  return months;
}

std::vector<Slot> slots_of(const FormPattern& pattern, const std::vector<StatedMonth>& months) {
  std::vector<Slot> slots;
  for (std::size_t i = 0; i < pattern.columns.size(); ++i) {
    const ColumnPattern& column = pattern.columns[i];
    if (column.role == naming_role(pattern.rows)) continue;
    if (!column.monthly || months.empty()) {
      slots.push_back({i, std::nullopt});
      continue;
    }
    for (const StatedMonth& month : months) slots.push_back({i, month});
  }
  return slots;
}

struct Pair {
  Fit fit;
  std::size_t heading = 0;
  std::size_t slot = 0;
};

std::vector<Pair> pairs_of(const HeadingBand& band, const FormPattern& pattern, const std::vector<Slot>& slots) {
  std::vector<Pair> pairs;
  for (std::size_t heading = 0; heading < band.columns.size(); ++heading) {
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
      Fit best;
      for (const HeadingReading& reading : band.columns[heading].readings) {
        best = std::max(best, slot_fit(pattern.columns[slots[slot].pattern], slots[slot], reading));
      }
      if (best.words >= kSameColumn) pairs.push_back({best, heading, slot});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tuple(b.fit, a.heading, a.slot) < std::tuple(a.fit, b.heading, b.slot);
  });
  return pairs;
}

double weight_of(const ColumnPattern& column) { return column.role == ColumnRole::figure ? 1.0 : 0.2; }

double title_likeness(const FormPattern& pattern, const Words& title) {
  double best = 0;
  for (const Words& words : pattern.titles) best = std::max(best, words.likeness(title));
  return best;
}

}  // namespace

Recognition compare(const HeadingBand& band, const FormPattern& pattern, const Words& title) {
  Recognition out;
  out.pattern = &pattern;
  out.band = band;
  const std::vector<Slot> slots = slots_of(pattern, months_of(band));
  std::vector<double> slot_share(slots.size(), -1);
  std::vector<bool> heading_taken(band.columns.size());
  for (const Pair& pair : pairs_of(band, pattern, slots)) {
    if (slot_share[pair.slot] >= 0 || heading_taken[pair.heading]) continue;
    slot_share[pair.slot] = pair.fit.words;
    heading_taken[pair.heading] = true;
    out.columns.push_back({slots[pair.slot].pattern, slots[pair.slot].month, pair.heading});
  }
  double reached = 0;
  double possible = 0;
  bool has_figures = false;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const ColumnPattern& column = pattern.columns[slots[i].pattern];
    const bool found = slot_share[i] >= 0;
    if (found) reached += weight_of(column) * slot_share[i];
    const bool counts = found || (column.role == ColumnRole::figure && !column.optional);
    if (counts) possible += weight_of(column);
    has_figures = has_figures || (found && column.role == ColumnRole::figure);
  }
  for (std::size_t i = 0; i < band.columns.size(); ++i) {
    if (heading_taken[i]) continue;
    out.unknown.push_back(i);
    possible += kUnknownWeight;
  }
  if (has_figures && possible > 0) out.score = reached / possible + kTitleShare * title_likeness(pattern, title);
  return out;
}

}  // namespace raingan::form
