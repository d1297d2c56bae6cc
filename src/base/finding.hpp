// A problem in the officer's figures. Findings are values: collected, sorted, shown; never thrown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "base/origin.hpp"

namespace raingan {

enum class Level { error, warning, note };

enum class FindingKind {
  row_total,
  column_total,
  cross_form,
  cross_period,
  growth,
  rounding,
  missing,
  missing_total,
  not_a_number,
  negative,
  unknown_district,
  duplicate_district,
  missing_district,
  name_spelling,
  copied_neighbour,
  shifted,
  formula_overwritten,
  stale_value,
  outlier,
  period_mismatch,
  duplicate_key,
  choice_count,
  form_unknown,
  form_changed,
};

enum class Certainty {
  proven,  // two independent relations force the value, and nothing else explains what is broken
  likely,  // one relation and a slip that people make, with a clear margin over everything else
  open,    // one of several explanations
};

// A cell that may be the wrong one, and the figure that would make every relation hold.
struct Suspect {
  Origin origin;
  std::string found;
  std::string proposed;  // no claim where `certainty` is open; empty where no relation says a figure
  std::string slip;      // "digit", "transposition", …; empty when none is claimed
  Certainty certainty = Certainty::open;
  // Suspects of one explanation share a number, 0 the likeliest: all of them together make every relation hold.
  int explanation = 0;
  std::string district = {};  // and column: the cell in the form's terms
  std::string item = {};
  std::string column = {};
  Message words = {};  // one sentence: what stands there, what it probably was, the slip digit by digit
};

// `origin` is the cell the finding is marked in; `related` are the cells of every other figure that
// takes part in the broken relation (a grade is refused on any of them). `district` is the official
// name or the name as sent, `column` the form's column id. `found`, `expected` and `difference` are
// exact decimals or texts; empty where they do not apply.
struct Finding {
  Level level = Level::error;
  FindingKind kind = FindingKind::row_total;
  Origin origin;
  std::string form;
  std::string period;
  std::string district;
  std::string item = {};  // of a row that is no district: the month, item or producer, in words
  std::string column;
  std::string found;
  std::string expected;
  std::string difference;
  Message message;  // one sentence: what stands there, what was expected, what to do
  std::vector<Suspect> suspects;
  // What else can be said for certain, a sentence each: "ยอดรวมจังหวัดรวมค่านี้ไว้แล้ว …".
  std::vector<Message> remarks = {};
  std::vector<Origin> related;
};

using Findings = std::vector<Finding>;

// The names of the JSON contract: "error", "row-total", "proven".
std::string_view name_of(Level level);
std::string_view name_of(FindingKind kind);
std::string_view name_of(Certainty certainty);

// Errors first, then warnings, then notes; within a level by file, sheet, row and column of the cell,
// then kind. Independent of the order in which the stages found them.
void sort_findings(Findings& findings);

}  // namespace raingan
