// A table made of ledgers.
#pragma once

#include <vector>

#include "aggregate/ledger_sums.hpp"

namespace raingan::aggregate {

// As table_of, with rows of the given subject: a layout whose rows are months or items also has sums by district.
Table made_table(const FormLayout& layout, const std::vector<const BookEntry*>& ledgers, const Area& area,
                 RowSubject rows);

}  // namespace raingan::aggregate
