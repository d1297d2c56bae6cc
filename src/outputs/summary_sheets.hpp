// The sheets of the summary workbook.
#pragma once

#include "outputs/facts.hpp"
#include "outputs/new_workbook.hpp"

namespace raingan::outputs {

// A form and period: district rows, row totals and column totals as live formulas.
void add_table_sheet(const Facts& facts, const BookEntry& entry, NewWorkbook& book);

// Targets, results, grades in their colours, and the reasons.
void add_grades_sheet(const Facts& facts, NewWorkbook& book);

// The findings, each with a link to its cell in the returned workbook "returned/FILE".
void add_findings_sheet(const Facts& facts, NewWorkbook& book);

// Looks that the sheets share.
CellLook heading_look();
CellLook total_look(CellLook look);

}  // namespace raingan::outputs
