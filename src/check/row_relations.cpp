#include "check/row_relations.hpp"

#include <algorithm>
#include <optional>

#include "check/related_figure.hpp"

namespace raingan::check {
namespace {

std::size_t parts_needed(RelationKind kind) {
  switch (kind) {
    case RelationKind::shortfall:
      return 2;
    case RelationKind::equal:
    case RelationKind::growth:
      return 1;
    case RelationKind::sum:
      break;
  }
  return 0;  // any number but none
}

// Of how many parts `column` is the printed sum; 0 when it is none.
std::size_t parts_summed(const FormLayout& layout, const std::string& column) {
  for (const Relation& relation : layout.relations) {
    if (relation.kind == RelationKind::sum && relation.column == column) return relation.parts.size();
  }
  return 0;
}

Slack widest(Slack a, Slack b) { return {std::max(a.usual, b.usual), std::max(a.hard, b.hard)}; }

std::size_t rows_of(const Position& position) { return position.table->rows.size(); }

// A figure that is itself a printed sum may have been added up anew for its copy; on a total row either
// side may be the sum of rounded rows or the rounded sum.
Slack slack_of_reference(const BookEntry& other, const ColumnRef& ref, const Position& position) {
  Slack slack = kExact;
  if (const std::size_t parts = parts_summed(other.layout, ref.column); parts > 1) {
    slack = baht_of(tolerance_of_sum(parts));
  }
  if (position.line.total) slack = widest(slack, baht_of(tolerance_of_sum(rows_of(position))));
  return slack;
}

// A total of rounded products may be the product of the total or the sum of the products.
Slack slack_of_growth(const Equation& equation, const Position& position) {
  // The base is a printed figure itself: computed from its satang the target may be one baht off.
  const bool money = equation.column->kind == FigureKind::money;
  const Slack one = money ? Slack{Decimal::from_units(1), Decimal::from_units(1)} : kExact;
  return position.line.total ? widest(one, slack_of_rounded_total(rows_of(position), equation.rounding)) : one;
}

Slack slack_of(const Equation& equation, const Relation& relation, const BookEntry& source, const Position& position) {
  if (relation.kind == RelationKind::growth) return slack_of_growth(equation, position);
  if (equation.column->kind == FigureKind::count || relation.kind == RelationKind::shortfall) return kExact;
  std::vector<Decimal> parts;
  for (const Figure* part : equation.parts) parts.push_back(part->value);
  if (relation.kind == RelationKind::equal) {
    return widest(slack_of_copy(equation.printed->value, parts.at(0)),
                  slack_of_reference(source, relation.parts.at(0), position));
  }
  // What a ledger holds is entered, not computed elsewhere: nothing has been rounded before it was added.
  if (position.entry->layout.rows == RowSubject::producer) {
    return slack_of_copy(equation.printed->value, expected_of(equation));
  }
  return slack_of_sum(equation.printed->value, parts);
}

std::optional<Equation> equation_of(RelatedFigures& figures, const Position& position, const Relation& relation) {
  const FormLayout& layout = position.entry->layout;
  Equation equation;
  equation.line = position.line;
  equation.column = layout.find(relation.column);
  if (equation.column == nullptr || relation.parts.empty()) return std::nullopt;
  if (const std::size_t needed = parts_needed(relation.kind); needed != 0 && relation.parts.size() != needed) {
    return std::nullopt;
  }
  equation.printed = figure_in(*position.table, position.line.row, relation.column);
  if (!is_known(equation.printed)) return std::nullopt;
  for (const ColumnRef& ref : relation.parts) {
    equation.parts.push_back(figures.find(position, ref));
    if (!is_known(equation.parts.back())) return std::nullopt;
  }
  const BookEntry& source = *figures.entry_of(position, relation.parts.front());
  equation.relation = relation.kind;
  equation.finding = relation.finding;
  equation.numerator = relation.numerator;
  equation.denominator = relation.denominator;
  equation.rounding = relation.rounding;
  equation.source = &source.layout;
  equation.source_column = source.layout.find(relation.parts.front().column);
  equation.slack = slack_of(equation, relation, source, position);
  return equation;
}

// Rows that were put in from a ledger are not the sender's and hold by themselves.
bool is_sent(const BookEntry& entry, const Row& row) {
  if (!entry.layout.aggregation || entry.sources.empty()) return true;
  return std::any_of(entry.sources.begin(), entry.sources.end(),
                     [&](const Table& sheet) { return sheet.find(row.district, row.item) != nullptr; });
}

std::vector<Position> positions_of(const BookEntry& entry) {
  std::vector<Position> positions;
  const auto add_total = [&](const Table& table) {
    if (!table.total || table.reference) return;
    positions.push_back({&entry, &table, {&entry.layout, &*table.total, true, table.one_district}});
  };
  positions.reserve(entry.table.rows.size() + 1);
  for (const Row& row : entry.table.rows) {
    if (is_sent(entry, row)) positions.push_back({&entry, &entry.table, {&entry.layout, &row, false, {}}});
  }
  if (entry.layout.has_district_rows() || entry.sources.empty()) {
    add_total(entry.table);
  } else {
    for (const Table& sheet : entry.sources) add_total(sheet);
  }
  return positions;
}

}  // namespace

void each_row_relation(const Book& book, const BookEntry& entry, const EquationSink& take) {
  RelatedFigures figures(book);
  for (const Position& position : positions_of(entry)) {
    for (const Relation& relation : entry.layout.relations) {
      if (position.line.total && relation.kind == RelationKind::shortfall) continue;
      if (const auto equation = equation_of(figures, position, relation)) take(*equation);
    }
  }
}

}  // namespace raingan::check
