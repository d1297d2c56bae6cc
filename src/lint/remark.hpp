// What is wrong with criteria, letters, forms and areas themselves, before any figure comes in.
#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/message.hpp"

namespace raingan::lint {

enum class RemarkKind {
  criteria_gap,      // figures that no rule grades
  criteria_overlap,  // figures that several rules grade differently
  criteria_order,    // better figures, worse grade
  target_grade,      // who meets the target does not earn the grade
  criteria_text,     // a text or heading says another threshold than the rule
  definition,        // two texts define the same thing differently
  reading,           // a doubtful rule: what the reading taken means for the districts
  period,            // months that a heading or rule promises and the data lack, or that are not over yet
  header,            // headings and columns do not fit together
  attachment,        // list of attachments against annexes present
  reference,         // a clause, letter or form that is named and is not there
  weekday,           // a date on another weekday
  stale_year,        // a year that does not fit the mission
  letterhead,        // differs from the area's
  broken,            // a file that cannot be read as what it is
};

// One thing to look at. `witness` is an example that a person understands ("ผลิตภัณฑ์ 0 · ยอดเพิ่มร้อยละ 6"); may be empty.
struct Remark {
  Level level = Level::warning;
  RemarkKind kind = RemarkKind::broken;
  std::string file;
  int line = 0;       // 0: the file as a whole
  std::string place;  // rule, clause, column …; may be empty
  Message message;    // one sentence: what is there, why it is doubtful, what to do
  Message witness;
  std::size_t cases = 0;  // how many cells of the criteria grid a gap or overlap covers
  std::size_t of = 0;     // of so many
};
using Remarks = std::vector<Remark>;

std::string_view name_of(RemarkKind kind);  // "criteria-gap"

// By file, line, kind; errors first within a line.
void sort_remarks(Remarks& remarks);

}  // namespace raingan::lint
