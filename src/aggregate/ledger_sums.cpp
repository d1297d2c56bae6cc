#include "aggregate/ledger_sums.hpp"

#include <algorithm>
#include <unordered_map>

namespace raingan::aggregate {
namespace {

std::size_t count_of(Slots slots, const FormLayout& layout) {
  switch (slots) {
    case Slots::months:
      return static_cast<std::size_t>(layout.period.months);
    case Slots::items:
      return layout.aggregation->ticks.size();
    case Slots::one:
      break;
  }
  return 1;
}

// The ledger's own column for what is added up: it may print that total.
std::string printed_column(const FormLayout& ledger, std::vector<std::string> of) {
  if (of.size() == 1) return of.front();
  std::sort(of.begin(), of.end());
  for (const Relation& relation : ledger.relations) {
    std::vector<std::string> parts;
    for (const ColumnRef& part : relation.parts) parts.push_back(part.form.empty() ? part.column : "");
    std::sort(parts.begin(), parts.end());
    if (relation.kind == RelationKind::sum && parts == of) return relation.column;
  }
  return {};
}

}  // namespace

LedgerSums::LedgerSums(const FormLayout& layout, const std::vector<const BookEntry*>& ledgers, const Area& area,
                       Slots slots)
    : layout_(layout), rules_(*layout.aggregation), area_(area), kind_(slots), slots_(count_of(slots, layout)) {
  months_.resize(static_cast<std::size_t>(layout.period.months));
  cells_.resize(area.districts.size() * slots_ * rules_.parts.size());
  for (std::size_t at = 0; at < months_.size(); ++at) {
    const Period month{layout.period.first.plus(static_cast<int>(at)), 1};
    const auto ledger = std::find_if(ledgers.begin(), ledgers.end(), [&](const BookEntry* entry) {
      return entry->layout.form == rules_.ledger && entry->layout.period == month;
    });
    if (ledger == ledgers.end()) continue;
    months_[at].emplace(month_of(**ledger));
    add(*months_[at], at);
  }
}

LedgerSums::Month LedgerSums::month_of(const BookEntry& ledger) const {
  const Table& table = ledger.table;
  Month month{&ledger, RowValues(table, ledger.layout), LedgerPlaces(ledger), {}, {}, {}, {}, {}};
  for (const Part& part : rules_.parts) {
    std::vector<std::optional<std::size_t>> columns;
    for (const std::string& id : part.of) columns.push_back(table.index_of(id));
    month.of.push_back(std::move(columns));
    month.printed.push_back(printed_column(ledger.layout, part.of));
    month.when.push_back(part.when.empty() ? std::nullopt : std::optional(TickColumn(table, ledger.layout, part.when)));
  }
  for (const std::string& tick : rules_.ticks) month.items.emplace_back(table, ledger.layout, tick);
  month.sent.resize(area_.districts.size());
  return month;
}

void LedgerSums::add(Month& month, std::size_t at) {
  std::unordered_map<std::string_view, std::size_t> districts;
  for (std::size_t i = 0; i < area_.districts.size(); ++i) districts.emplace(area_.districts[i].name, i);
  for (const Row& row : month.entry->table.rows) {
    const auto district = districts.find(row.district);
    if (district == districts.end()) continue;
    month.sent[district->second] = true;
    if (kind_ != Slots::items) {
      add_row(month, row, district->second, kind_ == Slots::months ? at : 0);
      continue;
    }
    for (std::size_t item = 0; item < rules_.ticks.size(); ++item) {
      const Ticked belongs = month.items[item].of(row);
      if (belongs == Ticked::yes) add_row(month, row, district->second, item);
      if (belongs != Ticked::unclear) continue;
      // It may be of any kind, so what any kind adds up to is not known.
      for (std::size_t part = 0; part < rules_.parts.size(); ++part) cell(district->second, item, part).known = false;
    }
  }
}

void LedgerSums::add_row(const Month& month, const Row& row, std::size_t district, std::size_t slot) {
  for (std::size_t part = 0; part < rules_.parts.size(); ++part) {
    Cell& sum = cell(district, slot, part);
    const Ticked counts = month.when[part] ? month.when[part]->of(row) : Ticked::yes;
    if (counts == Ticked::unclear) sum.known = false;
    if (counts == Ticked::yes) add_part(month, row, part, sum);
  }
}

void LedgerSums::add_part(const Month& month, const Row& row, std::size_t part, Cell& cell) const {
  switch (rules_.parts[part].what) {
    case Part::What::rows:
      cell.sum += Decimal::from_units(1);
      return;
    case Part::What::names:
      if (row.item.empty()) cell.known = false;
      if (cell.names.insert(row.item).second) cell.sum += Decimal::from_units(1);
      return;
    case Part::What::sum:
      break;
  }
  for (const std::optional<std::size_t>& at : month.of[part]) {
    const std::optional<Decimal> value = month.values.value(row, at);
    cell.known = cell.known && value.has_value();
    if (value) cell.sum += *value;
  }
}

bool LedgerSums::has(std::size_t district) const {
  return std::any_of(months_.begin(), months_.end(),
                     [&](const std::optional<Month>& month) { return month && month->sent[district]; });
}

// Every month that the slot stands for has a ledger of the district.
bool LedgerSums::is_complete(std::size_t district, std::size_t slot) const {
  const auto sent = [&](const std::optional<Month>& month) { return month && month->sent[district]; };
  if (kind_ == Slots::months) return sent(months_[slot]);
  return std::all_of(months_.begin(), months_.end(), sent);
}

Origin LedgerSums::place(std::size_t district, std::size_t slot) const {
  for (std::size_t at = 0; at < months_.size(); ++at) {
    const bool wanted = kind_ != Slots::months || at == slot;
    if (wanted && months_[at] && months_[at]->sent[district]) {
      return months_[at]->places.of(area_.districts[district].name, {});
    }
  }
  return {};
}

Figure LedgerSums::figure(std::size_t district, std::size_t slot, std::size_t part) const {
  Figure figure;
  const Cell& sum = cell(district, slot, part);
  if (!sum.known || !is_complete(district, slot)) return figure;
  figure.state = FigureState::number;
  figure.value = sum.sum;
  figure.raw = sum.sum.to_string();
  figure.origin = place(district, slot);
  // What one ledger adds up itself has a printed total.
  const Part& rule = rules_.parts[part];
  const bool whole = rule.what == Part::What::sum && rule.when.empty() && kind_ != Slots::items;
  if (whole && (kind_ == Slots::months || months_.size() == 1)) {
    const Month& month = *months_[kind_ == Slots::months ? slot : 0];
    figure.origin = month.places.of(area_.districts[district].name, month.printed[part]);
  }
  return figure;
}

LedgerSums::Cell& LedgerSums::cell(std::size_t district, std::size_t slot, std::size_t part) {
  return cells_[(district * slots_ + slot) * rules_.parts.size() + part];
}

const LedgerSums::Cell& LedgerSums::cell(std::size_t district, std::size_t slot, std::size_t part) const {
  return cells_[(district * slots_ + slot) * rules_.parts.size() + part];
}

}  // namespace raingan::aggregate
