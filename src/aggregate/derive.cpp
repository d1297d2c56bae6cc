#include <algorithm>
#include <map>

#include "aggregate/aggregate.hpp"
#include "aggregate/levels.hpp"
#include "aggregate/made_table.hpp"
#include "aggregate/sums.hpp"

namespace raingan::aggregate {
namespace {

std::vector<const BookEntry*> ledgers_of(const Book& book, const FormLayout& layout) {
  std::vector<const BookEntry*> ledgers;
  for (int month = 0; month < layout.period.months; ++month) {
    const BookEntry* ledger = book.find(layout.aggregation->ledger, {layout.period.first.plus(month), 1});
    if (ledger != nullptr) ledgers.push_back(ledger);
  }
  return ledgers;
}

void add_missing_rows(BookEntry& sent, const Table& made) {
  for (const Row& row : made.rows) {
    if (sent.table.find(row.district, row.item) != nullptr) continue;
    Row added{row.district, row.printed_name, row.name_origin, {}, row.item};
    for (const std::string& id : sent.table.columns) {
      const auto at = made.index_of(id);
      added.figures.push_back(at ? row.figures[*at] : Figure{});
    }
    sent.table.rows.push_back(std::move(added));
  }
}

}  // namespace

void derive(Book& book, const std::vector<Wanted>& wanted, const LayoutOf& layout_of, const Area& area,
            Findings& findings) {
  for (const Wanted& one : wanted) {
    FormLayout layout = layout_of(one.form, one.period);
    if (!layout.aggregation) continue;
    const std::vector<const BookEntry*> ledgers = ledgers_of(book, layout);
    if (ledgers.empty()) continue;
    Table made = table_of(layout, ledgers, area);
    const auto sent = book.entries.find({one.form, one.period});
    if (sent != book.entries.end() && !sent->second.derived) {
      compare_levels(sent->second, made, *ledgers.front(), findings);
      add_missing_rows(sent->second, made);
      add_sums(sent->second, area);
      continue;
    }
    BookEntry entry;
    entry.derived = true;
    if (!layout.has_district_rows()) {
      entry.by_item = by_item_of(made, layout, area);
      entry.by_district = made_table(layout, ledgers, area, RowSubject::district);
    }
    entry.table = std::move(made);
    entry.layout = std::move(layout);
    book.entries[{one.form, one.period}] = std::move(entry);
  }
}

}  // namespace raingan::aggregate
