// How sure a blame is: what may be said of a cell, given all explanations.
#pragma once

#include <vector>

#include "base/finding.hpp"
#include "locate/search.hpp"

namespace raingan::locate {

struct Verdict {
  Change change;
  Certainty certainty = Certainty::open;
};

// proven: every explanation has the cell with this value, two broken relations ask for it independently, and that
// errors elsewhere make them agree is a million times less likely.
// likely: nearly all the weight of the explanations is on this cell and value, also by the rougher model of slips, and
// a relation speaks for it alone: two of them, or one and a slip of the fingers in a figure that is not too short.
// Else open; so is what hangs together with two figures that no slip explains, what two relations ask for and errors
// elsewhere may (1 in 1,000), and most of a line.
// The cells of the best explanation in its order, then those of the others, each cell and value once. Of an
// incomplete search everything is open. "At least these": an error that hides in the rounding cannot be seen.
std::vector<Verdict> verdicts(const Explained& explained);

}  // namespace raingan::locate
