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
  bool owed = true;  // false: taken when somebody sends it, and not missed when nobody does
};

// One table a form and period. A district's own workbook is its figure's first source; where another
// workbook has the district too, both must agree in every figure (finding cross-form at the later cell,
// naming both; a blank on one side is no disagreement, the number wins). Rows, order and the total row of the
// consolidated workbook are kept: rows that no district could be given to stay in, for its column totals
// include them. Where rows are not districts, a district's rows come from one sheet (merge_items.hpp), and sums are not
// made yet (aggregate::add_sums). Tables that are neither awaited nor references stay out of the book: period-mismatch
// when the form is awaited for another period, form-unknown (warning) when it is not awaited at all. Missing forms
// (`missing`, error) and districts (missing-district; one finding for a district that sent nothing at all)
// are reported; districts are not when as many rows without a district stand in their place. With nothing
// awaited every table is taken and nothing is missing.
Book consolidate(std::vector<Table> tables, const Area& area, const std::vector<Awaited>& awaited,
                 const LayoutOf& layout_of, Findings& findings);

}  // namespace raingan::check
