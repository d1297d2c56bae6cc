// The grades of a mission as tables of a page.
#pragma once

#include "layout/document.hpp"
#include "outputs/facts.hpp"
#include "outputs/figure_text.hpp"

namespace raingan::outputs {

// A row a rule: grade, conditions in words, and with `points` what the grade is worth.
layout::Table page_criteria_table(const Facts& facts, bool points, Digits digits);

// A row a grade, worst first: its colour, its name, what it calls for.
layout::Table colour_table(const assess::Mission& mission, Digits digits);

}  // namespace raingan::outputs
