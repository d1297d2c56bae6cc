// The paths of a drawing.
#pragma once

#include "layout/page.hpp"
#include "pdf/operators.hpp"

namespace raingan::pdf {

// Writes the path and how it is painted. Throws Error(internal) unless the operators are numbers followed
// by m, l, c or h with 2, 2, 6 and 0 of them, beginning with m, and every point lies on or near the page.
void draw_path(Operators& out, const layout::Drawing::Path& path);

}  // namespace raingan::pdf
