// S-FEEL as it stands in the cells of a decision table (DMN 1.1 to 1.5, chapter "S-FEEL").
#pragma once

#include <string>

#include "assess/decision.hpp"
#include "assess/feel_scanner.hpp"

namespace raingan::assess {

// "-", literals, names, comparisons (also with "?" before them, "=", "==" and "!="), intervals ([a..b], (a..b),
// ]a..b[), lists (also in [ ]) and not(…). An empty text is "-". Anything else, and a word that is none of `names`,
// is refused at `where` with Error(faulty_template).
UnaryTests read_unary_tests(const std::string& text, const definition::Element& where, const Names& names = {});

// One literal: number, "text", true, false, null, date, time or duration; an empty text is null.
Value read_literal(const std::string& text, const definition::Element& where);

}  // namespace raingan::assess
