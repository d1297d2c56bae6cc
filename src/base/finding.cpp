#include "base/finding.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace raingan {
namespace {

constexpr std::array<std::string_view, 3> kLevels = {"error", "warning", "note"};
constexpr std::array<std::string_view, 24> kKinds = {"row-total",
                                                     "column-total",
                                                     "cross-form",
                                                     "cross-period",
                                                     "growth",
                                                     "rounding",
                                                     "missing",
                                                     "missing-total",
                                                     "not-a-number",
                                                     "negative",
                                                     "unknown-district",
                                                     "duplicate-district",
                                                     "missing-district",
                                                     "name-spelling",
                                                     "copied-neighbour",
                                                     "shifted",
                                                     "formula-overwritten",
                                                     "stale-value",
                                                     "outlier",
                                                     "period-mismatch",
                                                     "duplicate-key",
                                                     "choice-count",
                                                     "form-unknown",
                                                     "form-changed"};
constexpr std::array<std::string_view, 3> kCertainties = {"proven", "likely", "open"};

// "B12" → {12, "..B"}: rows in order, then columns in order of their letters' length and value.
std::tuple<unsigned long, std::size_t, std::string> reading_order(const std::string& cell) {
  std::size_t letters = 0;
  while (letters < cell.size() && cell[letters] >= 'A' && cell[letters] <= 'Z') ++letters;
  unsigned long row = 0;
  for (std::size_t i = letters; i < cell.size() && cell[i] >= '0' && cell[i] <= '9' && row < 10'000'000; ++i) {
    row = row * 10 + static_cast<unsigned long>(cell[i] - '0');
  }
  return {row, letters, cell.substr(0, letters)};
}

}  // namespace

std::string_view name_of(Level level) { return kLevels.at(static_cast<std::size_t>(level)); }
std::string_view name_of(FindingKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
std::string_view name_of(Certainty certainty) { return kCertainties.at(static_cast<std::size_t>(certainty)); }

void sort_findings(Findings& findings) {
  const auto key = [](const Finding& f) {
    return std::make_tuple(f.level, f.origin.file, f.origin.sheet, reading_order(f.origin.cell), f.kind, f.found,
                           f.message.th);
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

}  // namespace raingan
