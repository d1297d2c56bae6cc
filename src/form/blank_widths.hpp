// How wide the columns of a blank form are.
#pragma once

#include <string_view>
#include <vector>

#include "model/area.hpp"
#include "model/form_layout.hpp"

namespace raingan::form {

// In characters of the workbook's default font, as sheets measure columns.
double text_width(std::string_view text);
std::vector<double> blank_widths(const FormLayout& layout, const Area& area);

}  // namespace raingan::form
