// Line drawings: the emblem, boxes to tick, codes to scan.
#pragma once

#include "layout/page.hpp"
#include "pdf/operators.hpp"
#include "pdf/structure.hpp"

namespace raingan::pdf {

// Writes the paths and how they are painted, black strokes with round joins and ends. Places are rounded to
// a twentieth of a point (18 µm), counted from the drawing's lower left corner: so an emblem of ten thousand
// points takes a third less room. Throws Error(internal) unless the operators are numbers followed by m, l, c
// or h with 2, 2, 6 and 0 of them, every path begins with m, and every point lies on or near the page.
// Returns a box around the points; the ends of strokes reach half their width over it.
Bounds draw(Operators& out, const layout::Drawing& drawing);

}  // namespace raingan::pdf
