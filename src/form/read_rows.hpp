// What the rows of a form's file are: <rows> and <choices>.
#pragma once

#include "form/form_definition.hpp"

namespace raingan::form {

// Reads the subject of the rows, the label of the total row and, where rows are items, the items with their other
// names. Refuses doubled names and items anywhere else.
void read_rows(const definition::Element& rows, Definition& form);

// Reads the groups of ticks of which a row has exactly one. Refuses columns that are no ticks and ticks in two
// groups. Call after read_columns.
void read_choices(const definition::Element& choices, Definition& form);

// The words of an id list such as columns="a b c".
std::vector<std::string> words_of(const definition::Element& element, std::string_view attribute);

}  // namespace raingan::form
