// Blank official workbooks for the districts to fill.
#pragma once

#include <string>
#include <vector>

#include "model/area.hpp"
#include "model/book.hpp"
#include "model/form_layout.hpp"

namespace raingan::form {

struct BlankRequest {
  std::vector<FormLayout> forms;  // a sheet each, in order
  const Area* area = nullptr;
  std::string district;  // official name; empty: all districts with a total row
  std::string mission_title;
  // Of forms whose rows are producers: last month's ledger, from which the names and ticks of the district's
  // producers are carried over, never their figures.
  const Book* earlier = nullptr;
  // Figures that are known beforehand (targets given by the province) are filled in and locked.
  const Book* known = nullptr;
};

// An XLSX with headings, units and notes of the official form, formulas with computed values in total cells, number
// validation, everything but the entry cells locked, frozen headings, print set-up (A4, fit to width,
// headings repeated), and a hidden mark of form, period and district by which the return is recognised
// at once. The same request gives the same bytes. Read back and compared before it is returned.
std::string blank_workbook(const BlankRequest& request);

}  // namespace raingan::form
