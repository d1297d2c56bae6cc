// <aggregation> of a form's file: how its figures are made of a ledger.
#pragma once

#include "form/form_definition.hpp"

namespace raingan::form {

// Reads it into form.aggregation. Refuses columns and items that the form lacks or that are stated twice, and a form of
// items without a tick for each. Call after read_rows and read_columns.
void read_aggregation(const definition::Element& aggregation, Definition& form);

// Throws Error(faulty_template) at the form's line when the ledger has no rows by producer or lacks a figure or tick.
void require_ledger_columns(const Definition& form, const Definition& ledger);

}  // namespace raingan::form
