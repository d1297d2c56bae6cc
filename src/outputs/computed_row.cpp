#include "outputs/computed_row.hpp"

#include <algorithm>

#include "outputs/district_rows.hpp"

namespace raingan::outputs {
namespace {

const Relation* sum_of(const FormLayout& layout, const std::string& column) {
  for (const Relation& relation : layout.relations) {
    const bool inside = std::all_of(relation.parts.begin(), relation.parts.end(),
                                    [](const ColumnRef& part) { return part.form.empty(); });
    if (relation.kind == RelationKind::sum && relation.column == column && inside && !relation.parts.empty()) {
      return &relation;
    }
  }
  return nullptr;
}

// Positions of the relation's parts; empty when one of them is not shown.
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

std::vector<ComputedCell> computed_row(const BookEntry& entry, const std::vector<const Column*>& columns,
                                       const Row* row) {
  std::vector<ComputedCell> cells(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Figure* figure = figure_of(entry.table, row, *columns[i]);
    if (figure != nullptr && figure->is_number()) cells[i].value = figure->value;
  }
  // A total may be part of another one; a pass a column is enough however they are nested.
  for (std::size_t pass = 0; pass < columns.size(); ++pass) {
    bool changed = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Relation* relation = sum_of(entry.layout, columns[i]->id);
      if (relation == nullptr) continue;
      const std::vector<std::size_t> parts = positions_of(*relation, columns);
      const bool known = !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
        return part != i && cells[part].value.has_value();
      });
      if (!known) continue;
      Decimal sum;
      for (const std::size_t part : parts) sum += *cells[part].value;
      changed = changed || cells[i].value != sum || cells[i].summands.empty();
      cells[i] = {sum, parts};
    }
    if (!changed) break;
  }
  return cells;
}

}  // namespace raingan::outputs
