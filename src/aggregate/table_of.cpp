#include "aggregate/aggregate.hpp"
#include "aggregate/made_table.hpp"
#include "aggregate/sums.hpp"
#include "base/error.hpp"

namespace raingan::aggregate {
namespace {

Table empty_table(const FormLayout& layout) {
  Table table;
  table.form = layout.form;
  table.period = layout.period;
  table.period_stated = true;
  for (const Aggregation::Part& part : layout.aggregation->parts) table.columns.push_back(part.column);
  return table;
}

Slots slots_of(RowSubject rows) {
  switch (rows) {
    case RowSubject::month:
      return Slots::months;
    case RowSubject::item:
      return Slots::items;
    case RowSubject::district:
    case RowSubject::producer:
      break;
  }
  return Slots::one;
}

}  // namespace

Table made_table(const FormLayout& layout, const std::vector<const BookEntry*>& ledgers, const Area& area,
                 RowSubject rows) {
  const bool listed = rows == RowSubject::month || rows == RowSubject::item;
  const LedgerSums sums(layout, ledgers, area, slots_of(rows));
  Table table = empty_table(layout);
  for (std::size_t d = 0; d < area.districts.size(); ++d) {
    if (!sums.has(d)) continue;
    for (std::size_t slot = 0; slot < sums.slots(); ++slot) {
      const std::string& district = area.districts[d].name;
      Row row{district, district, sums.place(d, slot), {}};
      if (listed) {
        row.item = layout.items.at(slot).id;
        row.printed_name = layout.items.at(slot).name;
      }
      for (std::size_t part = 0; part < table.columns.size(); ++part) row.figures.push_back(sums.figure(d, slot, part));
      table.rows.push_back(std::move(row));
    }
  }
  if (!listed) table.total = total_of(table, layout, area.districts.size());
  return table;
}

Table table_of(const FormLayout& layout, const std::vector<const BookEntry*>& ledgers, const Area& area) {
  if (!layout.aggregation || layout.rows == RowSubject::producer) {
    throw Error(ErrorCode::internal,
                {"แบบ " + layout.form + " ไม่ได้รวมยอดจากบัญชี", "form " + layout.form + " sums no ledger"});
  }
  return made_table(layout, ledgers, area, layout.rows);
}

}  // namespace raingan::aggregate
