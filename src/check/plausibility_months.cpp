#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "check/plausibility_rules.hpp"
#include "check/plausibility_spread.hpp"
#include "check/plausibility_words.hpp"

namespace raingan::check {
namespace {

constexpr Limit kMonth{3, 3.5};
constexpr Limit kShare{4, 3.5};
constexpr std::size_t kFewestMonths = 3;
constexpr std::size_t kFewestCells = 12;

// What is compared from month to month of one district; `cells` are parallel to `values`.
struct Signal {
  const Series* series = nullptr;
  std::vector<std::size_t> cells;
  std::vector<double> values;
};

struct Odd {
  const Series* series = nullptr;
  std::size_t cell = 0;
  double distance = 0;
  double deviation = 0;
};

// How far each month is from the median of the district's other months.
std::vector<double> distances_of(const Signal& signal) {
  std::vector<double> distances;
  for (std::size_t i = 0; i < signal.values.size(); ++i) {
    std::vector<double> others = signal.values;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    distances.push_back(signal.values[i] - median(std::move(others)));
  }
  return distances;
}

// The oddest month of every district, apart from what the month does to all districts (feasts, harvests).
std::vector<Odd> odd_months(const std::vector<Signal>& signals) {
  std::map<thai::Month, std::vector<double>> of_month;
  std::vector<std::vector<double>> distances;
  for (const Signal& signal : signals) {
    distances.push_back(distances_of(signal));
    for (std::size_t i = 0; i < signal.values.size(); ++i) {
      of_month[signal.series->cells[signal.cells[i]].month].push_back(distances.back()[i]);
    }
  }
  std::map<thai::Month, double> usual;
  for (const auto& [month, all] : of_month) usual[month] = median(all);
  std::vector<Odd> odd;
  std::vector<double> left;
  for (std::size_t s = 0; s < signals.size(); ++s) {
    Odd worst{signals[s].series, 0, 0, 0};
    for (std::size_t i = 0; i < signals[s].values.size(); ++i) {
      const std::size_t cell = signals[s].cells[i];
      const double distance = distances[s][i] - usual[signals[s].series->cells[cell].month];
      left.push_back(distance);
      if (std::abs(distance) > std::abs(worst.distance)) worst = {signals[s].series, cell, distance, 0};
    }
    odd.push_back(worst);
  }
  if (left.size() < kFewestCells) return {};
  const double deviation = spread_of(left).deviation;
  for (Odd& one : odd) one.deviation = deviation;
  return odd;
}

std::vector<Signal> amounts_of(const Quantity& quantity) {
  std::vector<Signal> signals;
  for (const Series& series : quantity) {
    if (!series.monthly || series.cells.size() < kFewestMonths) continue;
    Signal& signal = signals.emplace_back();
    signal.series = &series;
    for (std::size_t i = 0; i < series.cells.size(); ++i) {
      signal.cells.push_back(i);
      signal.values.push_back(log_of(series.cells[i].figure->value));
    }
  }
  return signals;
}

// The sum of the cell's own row and month that the cell is a part of. The first part of a sum follows from the others
// and is none to compare.
const Relation* sum_around(const FormLayout& layout, const Column& part) {
  for (const Relation& relation : layout.relations) {
    if (relation.kind != RelationKind::sum || relation.parts.size() < 2) continue;
    const Column* sum = layout.find(relation.column);
    if (sum == nullptr || sum->month != part.month) continue;
    const auto found = std::find_if(relation.parts.begin() + 1, relation.parts.end(),
                                    [&](const ColumnRef& ref) { return ref.form.empty() && ref.column == part.id; });
    if (found != relation.parts.end()) return &relation;
  }
  return nullptr;
}

// All other parts of the sum; empty when one of them is unknown.
std::optional<Decimal> rest_of(const Plausibility& under, const MonthCell& cell, const Relation& relation) {
  Decimal rest;
  for (const ColumnRef& ref : relation.parts) {
    const auto at = under.entry.table.index_of(ref.column);
    if (!ref.form.empty() || !at || *at >= cell.row->figures.size()) return std::nullopt;
    const Figure& figure = cell.row->figures[*at];
    if (!under.trust.knows(figure)) return std::nullopt;
    if (ref.column != cell.column->id) rest += figure.value;
  }
  return rest;
}

// Logarithms of part against rest: symmetrical, and as telling near nothing as near all.
std::vector<Signal> shares_of(const Plausibility& under, const Quantity& quantity) {
  std::vector<Signal> signals;
  for (const Series& series : quantity) {
    Signal signal;
    signal.series = &series;
    for (std::size_t i = 0; series.monthly && i < series.cells.size(); ++i) {
      const Relation* sum = sum_around(under.entry.layout, *series.cells[i].column);
      const auto rest = sum == nullptr ? std::nullopt : rest_of(under, series.cells[i], *sum);
      if (!rest || *rest <= Decimal()) continue;
      signal.cells.push_back(i);
      signal.values.push_back(log_of(series.cells[i].figure->value) - log_of(*rest));
    }
    if (signal.values.size() >= kFewestMonths) signals.push_back(std::move(signal));
  }
  return signals;
}

wording::Place place_in(const Plausibility& under, const MonthCell& cell) {
  return wording::place_of({&under.entry.layout, cell.row, false, {}}, *cell.column);
}

void tell(Plausibility& under, const Odd& odd, const Limit& limit, Message (*words)(const wording::Place&, Decimal)) {
  if (!is_beyond(odd.distance, limit, odd.deviation) || !under.noted.insert(odd.series->district).second) return;
  const MonthCell& cell = odd.series->cells[odd.cell];
  Finding& note = under.add(FindingKind::outlier, *odd.series, odd.cell);
  note.found = cell.figure->value.to_string();
  note.message = words(place_in(under, cell), cell.figure->value);
}

}  // namespace

void compare_months(Plausibility& under) {
  for (const Quantity& quantity : under.quantities) {
    for (const Odd& odd : odd_months(amounts_of(quantity))) tell(under, odd, kMonth, wording::odd_month);
  }
}

void compare_shares(Plausibility& under) {
  for (const Quantity& quantity : under.quantities) {
    for (const Odd& odd : odd_months(shares_of(under, quantity))) tell(under, odd, kShare, wording::odd_share);
  }
}

}  // namespace raingan::check
