// A workbook cell by cell, nothing interpreted: what `read` prints.
#pragma once

#include <string>

#include "workbook/sheet.hpp"

namespace raingan::outputs {

// The JSON object of the contract (schema 1), one line.
std::string workbook_json(const workbook::Workbook& book);
// sheet,cell,type,value,formula,format; RFC 4180. Texts that a spreadsheet would take for a formula get a
// leading apostrophe.
std::string workbook_csv(const workbook::Workbook& book);
// For people: a heading a sheet, a line a cell.
std::string workbook_listing(const workbook::Workbook& book);

}  // namespace raingan::outputs
