// The heading tree of a form's file → its columns.
#pragma once

#include "form/form_definition.hpp"

namespace raingan::form {

// Reads <columns> into form.columns: groups, columns and one level of <months>. Refuses more than three
// heading levels, ids used twice in one quarter, and a form without exactly one column that names its rows. Call after
// read_rows.
void read_columns(const definition::Element& columns, Definition& form);

}  // namespace raingan::form
