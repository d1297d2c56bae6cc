// S-FEEL as it stands in the cells of a decision table (DMN 1.1 to 1.5, chapter "S-FEEL").
#pragma once

#include <string>

#include "assess/decision.hpp"

namespace raingan::assess {

// "-", literals, comparisons, intervals ([a..b], (a..b), ]a..b[), lists and not(…). An empty text is "-".
// Anything else is refused at `where` with Error(faulty_template).
UnaryTests read_unary_tests(const std::string& text, const definition::Element& where);

// One literal: number, "text", true, false or null; an empty text is null.
Value read_literal(const std::string& text, const definition::Element& where);

}  // namespace raingan::assess
