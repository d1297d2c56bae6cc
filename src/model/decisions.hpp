// What an officer decided about doubtful figures: decisions.xml of a job folder, and the file that `--accept` takes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/origin.hpp"
#include "definition/definition.hpp"
#include "model/moment.hpp"

namespace raingan {

enum class DecisionKind {
  accept,  // use `value` in place of what stands in the cell
  keep,    // what stands there is right, for `reason`
};

struct Decision {
  DecisionKind kind = DecisionKind::accept;
  Origin origin;      // file as written: "submissions/NAME" in a record
  std::string found;  // what stood in the cell when it was decided; empty: a blank cell
  Decimal value;
  std::string reason;
  std::string by;
  Moment at;                      // not said only in an officer's file
  int line = 0;                   // in an officer's file
  std::vector<Decision> earlier;  // about the same cell, the oldest first; only what can change is set
};

// Far above what one job can ask, and small enough to read in a blink.
inline constexpr std::size_t kMaxDecisions = 5'000;

// "823,760", "-12.50", "๘๒๓,๗๖๐": digits of one kind, groups of three or none, at most two decimals; empty for
// anything else and beyond limits::kMaxFigure.
std::optional<Decimal> parse_amount(std::string_view text);

enum class DecisionsFile {
  record,   // decisions.xml: every decision with its name and time, files as "submissions/NAME" or "base/NAME"
  officer,  // handed over: the time may be left out, files may be named in any way, nothing is `earlier`
};

// <decisions by at> of <accept file sheet cell found value by at> and <keep file sheet cell found reason by at>, each
// with any <earlier decision found value reason by at>; by and at of the root stand for all that have none;
// templates/schema/decisions.xsd. Throws Error(faulty_template) with file and line: a cell decided twice, no name,
// no reason, no amount, no reference, a file outside the job folder, more than kMaxDecisions.
std::vector<Decision> read_decisions(const definition::Document& file, DecisionsFile what);

// The text of a decisions.xml that read_decisions gives back the same, by file, sheet and cell.
std::string write_decisions(std::vector<Decision> decisions);

// `one` is what `other` says already, at whatever time it was said.
bool says_the_same(const Decision& one, const Decision& other);

// `record` with `added`: a decision about a cell that has one takes its place and keeps it as earlier.
std::vector<Decision> with_decisions(std::vector<Decision> record, const std::vector<Decision>& added);

}  // namespace raingan
