// The summary workbook of the province.
#pragma once

#include <string>
#include <vector>

#include "outputs/facts.hpp"
#include "outputs/letter.hpp"
#include "outputs/new_workbook.hpp"

namespace raingan::outputs {

// An XLSX with a sheet a form and period (live formulas with computed values in total cells, number formats, frozen
// headings, print set-up; of forms whose rows are months or items one with the province's sums and one with every
// district's rows, of ledgers one with every producer), a sheet of targets and grades with grade
// colours and reasons, and a sheet of findings whose rows link to the source cells. Typed texts stay
// texts: nothing from a cell becomes a formula. Read back and compared cell by cell before it is
// returned; Error(internal) when a cell differs. The same facts give the same bytes.
std::string summary_workbook(const Facts& facts);
// Every number of that workbook, in the order of writing.
std::vector<NumberCell> summary_numbers(const Facts& facts);

// The tables of a letter's annexes, a sheet each in the letter's order, for those who want to go on computing: every
// figure, heading and note exactly as in the PDF, for both are made of the same tables. Totals are formulas where
// what was sent is the sum of what stands above or beside it. To all districts (`district` empty) or to one.
// The same promises.
std::string annex_workbook(const LetterTemplate& letter, const Facts& facts, const std::string& district);
std::vector<NumberCell> annex_numbers(const LetterTemplate& letter, const Facts& facts, const std::string& district);

}  // namespace raingan::outputs
