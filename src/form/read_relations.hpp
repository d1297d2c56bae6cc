// <relations> of a form's file.
#pragma once

#include "form/form_definition.hpp"

namespace raingan::form {

// Reads sums, shortfalls, equalities and growths into form.relations. References are `column`, `form:column` or
// `form@period:column`; a column of this form that nobody has is refused. Call after read_columns.
void read_relations(const definition::Element& relations, Definition& form);

}  // namespace raingan::form
