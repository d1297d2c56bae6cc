// Blanks that a relation can fill.
#pragma once

#include "base/finding.hpp"
#include "model/book.hpp"

namespace raingan::locate {

// Adds to findings `missing` what the sum of the row or the total of the column makes of the blank, where every other
// figure of the relation is known: a remark, never a figure. A result below zero says nothing.
void fill_blanks(const Book& book, Findings& findings);

}  // namespace raingan::locate
