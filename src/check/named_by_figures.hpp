// Rows whose name nobody can read, but whose figures stand in another sheet under a district's name.
#pragma once

#include <vector>

#include "base/finding.hpp"
#include "model/area.hpp"
#include "model/table.hpp"

namespace raingan::check {

// Gives such a row its district when two things point to the same one: the letters (`expected` of the row's finding
// unknown-district), and another table of the same form and period that has exactly these figures (at least three, two
// of them of two digits or more) for a district that this table lacks, and for no other. The finding becomes a warning
// name-spelling that names the other sheet. Forms with district rows only.
void name_by_figures(std::vector<Table>& tables, const Area& area, Findings& findings);

}  // namespace raingan::check
