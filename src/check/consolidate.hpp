// Tables of many workbooks → one book.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::check {

// The layout of a form for a period (form::Catalogue::at).
using LayoutOf = std::function<FormLayout(const std::string& form, const Period& period)>;

// What the mission waits for, so that what is missing can be named.
struct Awaited {
  std::string form;
  Period period;
};

// One table a form and period. A district's own workbook is its figure's first source; where a
// consolidated workbook has the district too, both must agree in every figure (finding cross-form at
// the consolidated cell, naming both). Rows, order and the total row of the consolidated workbook are
// kept: rows that no district could be given to stay in, for its column totals include them. Adds
// findings for doubled tables, for tables of a period the mission does not know (period-mismatch) and
// for awaited districts or forms that are missing (one finding a district that sent nothing at all).
Book consolidate(const std::vector<Table>& tables, const Area& area, const std::vector<Awaited>& awaited,
                 const LayoutOf& layout_of, Findings& findings);

}  // namespace raingan::check
