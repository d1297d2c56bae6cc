// What the numbers are that a letter's own parts hold: register number, date, address, clause numbers.
#pragma once

#include "layout/document.hpp"

namespace raingan::outputs {

// Traces every text of the section that has no trace yet by the block it stands in (Mark). Texts of templates and
// figures are traced where they are filled in.
void trace_known_texts(layout::Section& section);

}  // namespace raingan::outputs
