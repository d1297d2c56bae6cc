#include "check/relations.hpp"

#include "check/column_totals.hpp"
#include "check/row_relations.hpp"

namespace raingan::check {

void check_relations(const Book& book, Findings& findings) {
  for (const auto& [key, entry] : book.entries) {
    if (entry.table.reference) continue;
    check_row_relations(book, entry, findings);
    check_column_totals(entry, findings);
  }
}

}  // namespace raingan::check
