// The rules of check_plausibility, each for one sent table. `entry` is of `book`; the notes are appended.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "check/line.hpp"
#include "check/plausibility_series.hpp"
#include "model/book.hpp"

namespace raingan::check {

struct Plausibility {
  const Book& book;
  const BookEntry& entry;
  const Trust& trust;
  Findings& notes;
  std::vector<Quantity> quantities;  // of the entry
  std::set<std::string> noted = {};  // districts with a note on this table: one is enough to make people look

  // Marked at the series' cell, the others of the series related.
  Finding& add(FindingKind kind, const Series& series, std::size_t cell);
  // Of a whole column, marked in its first cell in the sheet that has most rows.
  Finding& add(FindingKind kind, const Column& column);
};

void compare_with_earlier(Plausibility& under);  // the district's sums against the earlier period's
void compare_months(Plausibility& under);        // one month against the district's others
void compare_shares(Plausibility& under);        // the share of a part in its row's sum, likewise
void find_repeated_months(Plausibility& under);  // a figure that is the month before's
void find_copied_columns(Plausibility& under);
void find_reached_targets(Plausibility& under);

}  // namespace raingan::check
