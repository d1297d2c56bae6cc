#include "outputs/computed_row.hpp"

#include <algorithm>

namespace raingan::outputs {
namespace {

// Empty when one of the relation's parts is not shown.
std::vector<std::size_t> positions_of(const Relation& relation, const std::vector<const Column*>& columns) {
  std::vector<std::size_t> positions;
  for (const ColumnRef& part : relation.parts) {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column* column) { return column->id == part.column; });
    if (found == columns.end()) return {};
    positions.push_back(static_cast<std::size_t>(found - columns.begin()));
  }
  return positions;
}

}  // namespace

Summands summands_of(const ShownTable& shown) {
  Summands summands(shown.columns.size());
  for (const Relation& relation : shown.layout->relations) {
    const bool inside = std::all_of(relation.parts.begin(), relation.parts.end(),
                                    [](const ColumnRef& part) { return part.form.empty(); });
    if (relation.kind != RelationKind::sum || !inside) continue;
    for (std::size_t i = 0; i < shown.columns.size(); ++i) {
      if (shown.columns[i]->id != relation.column || !summands[i].empty()) continue;
      const std::vector<std::size_t> parts = positions_of(relation, shown.columns);
      if (std::find(parts.begin(), parts.end(), i) == parts.end()) summands[i] = parts;
    }
  }
  return summands;
}

std::vector<ComputedCell> computed_row(const ShownTable& shown, const Summands& summands, const ShownRow& row) {
  const bool ledger = shown.layout->rows == RowSubject::producer;
  std::vector<ComputedCell> cells(shown.columns.size());
  std::vector<bool> none(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Figure* figure = figure_of(shown, row, *shown.columns[i]);
    if (figure != nullptr && figure->is_number()) cells[i].value = figure->value;
    none[i] = ledger && figure != nullptr && figure->state == FigureState::blank && summands[i].empty();
  }
  // A total may be part of another one; a pass a column is enough however they are nested.
  for (std::size_t pass = 0; pass < cells.size(); ++pass) {
    bool changed = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::vector<std::size_t>& parts = summands[i];
      const auto known = [&](std::size_t part) { return cells[part].value.has_value() || none[part]; };
      if (parts.empty() || !std::all_of(parts.begin(), parts.end(), known)) continue;
      Decimal sum;
      for (const std::size_t part : parts) sum += cells[part].value.value_or(Decimal());
      changed = changed || cells[i].value != sum || !cells[i].computed;
      cells[i] = {sum, true};
    }
    if (!changed) break;
  }
  return cells;
}

}  // namespace raingan::outputs
