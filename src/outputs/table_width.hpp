// How wide the columns of a printed table are.
#pragma once

#include "layout/document.hpp"
#include "model/form_layout.hpp"

namespace raingan::outputs {

layout::TableColumn printed_width(const FormLayout& form, const Column& column);

}  // namespace raingan::outputs
