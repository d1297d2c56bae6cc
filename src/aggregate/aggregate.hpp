// Ledgers → the forms that sum them: รต.1 → รต.2, รต.3, รต.4 and the monthly tables.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::aggregate {

// The layout of a form for a period (form::Catalogue::at).
using LayoutOf = std::function<FormLayout(const std::string& form, const Period& period)>;

struct Wanted {
  std::string form;
  Period period;
};

// The table of `layout` (which has an aggregation) made of the ledgers of its months. Rows by the layout: a row a
// district; or a row a month or item of every district that has a ledger. Every figure has the sum's value and as
// origin its district's printed total in the ledger, else the ledger's place. A figure that needs an unknown one, or a
// month without a ledger, is blank. Requires an aggregation. Linear in the rows of the ledgers.
Table table_of(const FormLayout& layout, const std::vector<const BookEntry*>& ledgers, const Area& area);

// Adds to `book` what is wanted: an entry of its own (`derived`) where nobody sent that form; where somebody did, the
// rows that are missing there, and a finding cross-form at every sent figure that is not the sum of the ledger
// (a note `rounding` when only satang were dropped). Wanted forms without any ledger are left out.
void derive(Book& book, const std::vector<Wanted>& wanted, const LayoutOf& layout_of, const Area& area,
            Findings& findings);

// Sums of `entry` over the rows of each district and over the districts of each month or item (BookEntry::by_district,
// by_item). Does nothing where rows are districts.
void add_sums(BookEntry& entry, const Area& area);

}  // namespace raingan::aggregate
