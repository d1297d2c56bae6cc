// The officer's decisions on the figures of a job: what was accepted is used, what is kept blocks nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "model/decisions.hpp"
#include "model/table.hpp"

namespace raingan::check {

// What stands in the cell is `found`: the same number however it is written, else the same text; a blank cell is "".
bool stands(const Figure& figure, std::string_view found);
// What stands there, as a record says it: an exact decimal, else the text.
std::string standing_in(const Figure& figure);

// Decisions whose cells still hold what was found when they were taken; `origin.file` of a decision is the path that
// the tables' origins have. An accepted value becomes the figure's (raw, formula and origin stay), also where another
// sheet repeats the same figure of the same district's row and nobody decided there; each such cell gets a note
// `stale-value`, for its file still holds the old figure. A decision that no longer applies changes nothing and is a
// note `stale-value` that says why. Returns the decisions in force.
std::vector<Decision> apply_decisions(std::vector<Table>& tables, const std::vector<Decision>& decisions,
                                      Findings& findings);

// After every check, suspects included: an error or warning becomes a note with the officer's name and reason where its
// own cell is kept, or where all cells of its relation that one explanation suspects are kept. Findings of other cells
// stay what they are. Sorts the findings.
void settle(Findings& findings, const std::vector<Decision>& in_force);

}  // namespace raingan::check
