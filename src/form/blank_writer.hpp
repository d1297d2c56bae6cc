// Planned sheets → XLSX bytes, through libxlsxwriter.
#pragma once

#include <string>
#include <vector>

#include "form/blank_plan.hpp"
#include "form/mark.hpp"

namespace raingan::form {

// The same plans give the same bytes. Throws Error(refused) when temporary files cannot be written,
// Error(internal) when the library refuses something.
std::string write_sheets(const std::vector<SheetPlan>& sheets, const std::vector<MarkedForm>& marks,
                         const std::string& title);

}  // namespace raingan::form
