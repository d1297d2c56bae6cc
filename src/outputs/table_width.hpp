// How wide the columns of a printed table are.
#pragma once

#include "layout/document.hpp"
#include "model/form_layout.hpp"

namespace raingan::outputs {

layout::TableColumn printed_width(const FormLayout& form, const Column& column);

// True when the table's longest figures and narrowest columns do not fit on an upright page beside each other.
bool needs_landscape(const layout::Table& table);

}  // namespace raingan::outputs
