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

// One table a form and period. A district's own workbook is its figure's first source; where another
// workbook has the district too, both must agree in every figure (finding cross-form at the later cell,
// naming both; a blank on one side is no disagreement, the number wins). Rows, order and the total row of the
// consolidated workbook are kept: rows that no district could be given to stay in, for its column totals
// include them. Tables that are neither awaited nor references stay out of the book: period-mismatch when the
// form is awaited for another period, form-unknown (warning) when it is not awaited at all. Missing forms
// (`missing`, error) and districts (missing-district; one finding for a district that sent nothing at all)
// are reported; a district is not when a second row of another name stands in its place. With nothing
// awaited every table is taken and nothing is missing.
Book consolidate(const std::vector<Table>& tables, const Area& area, const std::vector<Awaited>& awaited,
                 const LayoutOf& layout_of, Findings& findings);

}  // namespace raingan::check
