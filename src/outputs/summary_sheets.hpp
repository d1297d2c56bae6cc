// The sheets of the summary workbook.
#pragma once

#include "outputs/facts.hpp"
#include "outputs/new_workbook.hpp"

namespace raingan::outputs {

// A form and period: row totals and column totals as live formulas.
void add_table_sheet(const Facts& facts, const BookEntry& entry, NewWorkbook& book);

// Targets, results, grades in their colours, and the reasons.
void add_grades_sheet(const Facts& facts, NewWorkbook& book);

// The findings, each with a link to its cell in the returned workbook "returned/FILE".
void add_findings_sheet(const Facts& facts, NewWorkbook& book);

// The day of the letter, else a fixed one: the same facts give the same bytes.
thai::Date date_of_files(const Facts& facts);

// Of a column whose longest figure is written in so many characters: a stand-in for the office's face, which may be
// wider, still shows it.
double width_for_figures(std::size_t characters);

// Looks that the sheets share.
CellLook heading_look();
CellLook total_look(CellLook look);

}  // namespace raingan::outputs
