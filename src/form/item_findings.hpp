// What reading a table finds about rows that are no districts.
#pragma once

#include "base/finding.hpp"
#include "model/form_layout.hpp"
#include "model/table.hpp"

namespace raingan::form {

// Gives every row its month, item or producer and reports misspelt, doubled, unknown and missing names.
void name_items(Table& table, const FormLayout& layout, Findings& findings);

// A ledger longer than limits::kMaxLedgerRows: the rest was not read.
void report_cut(const Table& table, Findings& findings);

}  // namespace raingan::form
