// A form's file and a period → the form spelt out.
#pragma once

#include "form/form_definition.hpp"

namespace raingan::form {

// Every column, row, text and relation of the form in the period. Throws Error(faulty_template) when the form cannot
// cover a period of that length.
FormLayout expanded(const Definition& form, const Period& period);

// The pattern of the form in every quarter of a year, for headings may be worded differently in each.
FormPattern pattern_of(const Definition& form);

}  // namespace raingan::form
