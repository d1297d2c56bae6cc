#include "outputs/source_cells.hpp"

#include "check/decided.hpp"

namespace raingan::outputs {
namespace {

// Decisions on cells that have since changed are told by findings; here they would mislead.
bool in_force(const Decision& decision, const Figure& figure) {
  if (decision.kind == DecisionKind::keep) return check::stands(figure, decision.found);
  return figure.is_number() && figure.value == decision.value;
}

}  // namespace

SourceCells::SourceCells(const Facts& facts, const std::vector<Decision>& decisions) {
  const auto add_row = [&](const Row& row) {
    names_.emplace(row.name_origin, &row);
    for (const Figure& figure : row.figures) figures_.emplace(figure.origin, &figure);
  };
  const auto add = [&](const Table& table) {
    for (const Row& row : table.rows) add_row(row);
    if (table.total) add_row(*table.total);
  };
  for (const auto& [key, entry] : facts.book.entries) {
    if (!entry.derived) add(entry.table);
    for (const Table& table : entry.sources) add(table);
  }
  for (const Finding& finding : facts.findings) findings_.emplace(finding.origin, &finding);
  for (const Decision& decision : decisions) {
    const auto figure = figures_.find(decision.origin);
    if (figure != figures_.end() && in_force(decision, *figure->second)) decisions_[decision.origin] = &decision;
  }
}

SourceCell SourceCells::cell(const Origin& origin) const {
  SourceCell made;
  made.origin = origin;
  if (const auto figure = figures_.find(origin); figure != figures_.end()) {
    made.found = figure->second->raw;
    if (figure->second->is_number()) made.used = figure->second->value.to_string();
    made.formula = figure->second->formula;
  } else if (const auto name = names_.find(origin); name != names_.end()) {
    made.found = name->second->printed_name;
  }
  if (const auto decision = decisions_.find(origin); decision != decisions_.end()) made.decision = decision->second;
  const auto [first, last] = findings_.equal_range(origin);
  for (auto finding = first; finding != last; ++finding) made.findings.push_back(finding->second);
  return made;
}

std::vector<SourceCell> SourceCells::of(const std::vector<Origin>& origins) const {
  std::vector<SourceCell> made;
  for (const Origin& origin : origins) made.push_back(cell(origin));
  return made;
}

std::optional<Decimal> SourceCells::sum_of(const std::vector<Origin>& origins) const {
  Decimal sum;
  for (const Origin& origin : origins) {
    const auto figure = figures_.find(origin);
    if (figure == figures_.end() || !figure->second->is_number()) return std::nullopt;
    sum += figure->second->value;
  }
  return sum;
}

}  // namespace raingan::outputs
