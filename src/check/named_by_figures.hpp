// Rows whose name nobody can read, but whose figures stand in another sheet under a district's name.
#pragma once

#include <vector>

#include "base/finding.hpp"
#include "model/area.hpp"
#include "model/table.hpp"

namespace raingan::check {

// Gives such a row its district when another table of the same form and period has exactly the same figures (at least
// three of two digits or more in sum, none differing) for one district that this table lacks, and for no other. The
// row's finding unknown-district becomes a warning name-spelling that names the other sheet. Forms with district rows
// only.
void name_by_figures(std::vector<Table>& tables, const Area& area, Findings& findings);

}  // namespace raingan::check
