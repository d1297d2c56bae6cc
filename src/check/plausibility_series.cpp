#include "check/plausibility_series.hpp"

#include <algorithm>

namespace raingan::check {
namespace {

std::string month_id_of(const Column& column) {
  return column.month ? std::string(thai::month_id(column.month->month)) : std::string();
}

bool is_compared(const FormLayout& layout, const Column& column) {
  return column.role == ColumnRole::figure && column.kind == FigureKind::money && !is_computed(layout, column.id);
}

// Fills the series of one quantity, a district at a time.
class Builder {
 public:
  Builder(std::string quantity, const Trust& trust) : quantity_(std::move(quantity)), trust_(trust) {}

  void add(const Row& row, const Column& column, thai::Month month, bool monthly, const Figure& figure) {
    const auto [at, fresh] = at_.try_emplace(row.district, all_.size());
    if (fresh) all_.push_back({row.district, quantity_, monthly, true, {}});
    Series& series = all_[at->second];
    if (!trust_.knows(figure)) {
      series.whole = false;
    } else if (figure.value > Decimal()) {
      series.cells.push_back({month, &row, &column, &figure});
    }
  }

  Quantity take() {
    for (Series& series : all_) {
      std::stable_sort(series.cells.begin(), series.cells.end(),
                       [](const MonthCell& a, const MonthCell& b) { return a.month.months_until(b.month) > 0; });
    }
    return std::move(all_);
  }

 private:
  std::string quantity_;
  const Trust& trust_;
  std::map<std::string, std::size_t> at_;
  Quantity all_;
};

// The month of the cell; empty where the row belongs to none.
std::optional<thai::Month> month_of(const BookEntry& entry, const Row& row, const Column& column) {
  if (entry.layout.rows == RowSubject::month) {
    const auto period = Period::parse(row.item);
    return period && period->months == 1 ? std::optional(period->first) : std::nullopt;
  }
  return column.month ? column.month : std::optional(entry.layout.period.first);
}

void add_column(const BookEntry& entry, const Column& column, Builder& builder) {
  const auto at = entry.table.index_of(column.id);
  if (!at) return;
  const bool monthly = entry.layout.rows == RowSubject::month || column.month.has_value();
  for (const Row& row : entry.table.rows) {
    const auto month = month_of(entry, row, column);
    if (row.district.empty() || !month || *at >= row.figures.size()) continue;
    builder.add(row, column, *month, monthly, row.figures[*at]);
  }
}

}  // namespace

Trust::Trust(const Findings& findings) {
  for (const Finding& finding : findings) {
    if (finding.level != Level::error) continue;
    accused_.insert(finding.origin);
    for (const Suspect& suspect : finding.suspects) {
      if (suspect.certainty != Certainty::open) accused_.insert(suspect.origin);
    }
  }
}

Decimal Series::sum() const {
  Decimal all;
  for (const MonthCell& cell : cells) all += cell.figure->value;
  return all;
}

std::string quantity_of(const Column& column) {
  const std::string month = month_id_of(column);
  if (month.empty() || !column.id.starts_with(month)) return column.id;
  const std::string rest = column.id.substr(month.size());
  return rest.starts_with(".") ? rest.substr(1) : rest;
}

bool is_computed(const FormLayout& layout, const std::string& column) {
  return std::any_of(layout.relations.begin(), layout.relations.end(),
                     [&](const Relation& relation) { return relation.column == column; });
}

std::vector<Quantity> quantities_of(const BookEntry& entry, const Trust& trust) {
  std::vector<Quantity> all;
  const bool readable = entry.layout.rows == RowSubject::district || entry.layout.rows == RowSubject::month;
  if (!readable) return all;
  std::set<std::string> done;
  for (const Column& first : entry.layout.columns) {
    if (!is_compared(entry.layout, first)) continue;
    const std::string quantity = quantity_of(first);
    if (!done.insert(quantity).second) continue;
    Builder builder(quantity, trust);
    for (const Column& column : entry.layout.columns) {
      if (is_compared(entry.layout, column) && quantity_of(column) == quantity) add_column(entry, column, builder);
    }
    all.push_back(builder.take());
  }
  return all;
}

const BookEntry* earlier_of(const Book& book, const BookEntry& entry) {
  const Period& period = entry.layout.period;
  const BookEntry* latest = nullptr;
  for (const auto& [key, other] : book.entries) {
    const Period& candidate = other.layout.period;
    if (other.layout.form != entry.layout.form || candidate == period) continue;
    const bool before = candidate.last().months_until(period.first) > 0;
    if (!before && !period.contains(candidate)) continue;
    const bool later = latest == nullptr || latest->layout.period.last().months_until(candidate.last()) > 0;
    if (later) latest = &other;
  }
  return latest;
}

}  // namespace raingan::check
