// The summary workbook of the province.
#pragma once

#include <string>

#include "outputs/facts.hpp"

namespace raingan::outputs {

// An XLSX with a sheet a form and period (district rows, live formulas with computed values in total
// cells, number formats, frozen headings, print set-up), a sheet of targets and grades with grade
// colours and reasons, and a sheet of findings whose rows link to the source cells. Typed texts stay
// texts: nothing from a cell becomes a formula. Read back and compared cell by cell before it is
// returned; Error(internal) when a cell differs. The same facts give the same bytes.
std::string summary_workbook(const Facts& facts);

// The tables of the annexes alone: the form sheets of the summary, for those who want to go on computing.
// The same promises.
std::string annex_workbook(const Facts& facts);

}  // namespace raingan::outputs
