#include "check/row_relations.hpp"

#include <algorithm>
#include <optional>

#include "check/equation.hpp"

namespace raingan::check {
namespace {

// A row of the entry under check; the total row when `total`.
struct Line {
  const BookEntry& entry;
  const Row& row;
  bool total = false;
};

const Figure* figure_in(const Table& table, const Row* row, const std::string& column) {
  const auto at = table.index_of(column);
  return row != nullptr && at && *at < row->figures.size() ? &row->figures[*at] : nullptr;
}

const BookEntry* entry_of(const Book& book, const Line& line, const ColumnRef& ref) {
  return ref.form.empty() ? &line.entry : book.find(ref.form, ref.period);
}

// The totals of two tables can be compared only where the other one has as many figures to add up: a
// base year without one district totals less, and nothing is wrong with that. Rows without a name count.
bool covers(const Table& other, const std::string& column, const Table& table) {
  const auto known = std::count_if(other.rows.begin(), other.rows.end(),
                                   [&](const Row& row) { return is_known(figure_in(other, &row, column)); });
  return static_cast<std::size_t>(known) >= table.rows.size();
}

const Figure* part_of(const Book& book, const Line& line, const ColumnRef& ref) {
  if (ref.form.empty()) return figure_in(line.entry.table, &line.row, ref.column);
  const BookEntry* other = book.find(ref.form, ref.period);
  if (other == nullptr) return nullptr;
  const Table& table = other->table;
  if (line.total) {
    const bool comparable = table.total && covers(table, ref.column, line.entry.table);
    return comparable ? figure_in(table, &*table.total, ref.column) : nullptr;
  }
  return line.row.district.empty() ? nullptr : figure_in(table, table.find(line.row.district), ref.column);
}

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

// A figure that is itself a printed sum may have been added up anew for its copy; on a total row either
// side may be the sum of rounded rows or the rounded sum.
Slack slack_of_reference(const BookEntry& other, const ColumnRef& ref, const Line& line) {
  Slack slack = kExact;
  if (const std::size_t parts = parts_summed(other.layout, ref.column); parts > 1) {
    slack = baht_of(tolerance_of_sum(parts));
  }
  if (line.total) slack = widest(slack, baht_of(tolerance_of_sum(line.entry.table.rows.size())));
  return slack;
}

Slack slack_of(const Equation& equation, const Relation& relation, const Column& column, const BookEntry& source,
               const Line& line) {
  if (column.kind == FigureKind::count) return kExact;
  std::vector<Decimal> parts;
  for (const Figure* part : equation.parts) parts.push_back(part->value);
  switch (relation.kind) {
    case RelationKind::sum:
      return slack_of_sum(equation.printed->value, parts);
    case RelationKind::shortfall:
      return kExact;
    case RelationKind::equal:
      return widest(slack_of_copy(equation.printed->value, parts.at(0)),
                    slack_of_reference(source, relation.parts.at(0), line));
    case RelationKind::growth: {
      // The base is a printed figure itself: computed from its satang the target may be one baht off.
      const Slack one{Decimal::from_units(1), Decimal::from_units(1)};
      return line.total ? widest(one, baht_of(tolerance_of_sum(line.entry.table.rows.size()))) : one;
    }
  }
  return kExact;
}

std::optional<Equation> equation_of(const Book& book, const Line& line, const Relation& relation) {
  const FormLayout& layout = line.entry.layout;
  const Column* column = layout.find(relation.column);
  if (column == nullptr || relation.parts.empty()) return std::nullopt;
  if (const std::size_t needed = parts_needed(relation.kind); needed != 0 && relation.parts.size() != needed) {
    return std::nullopt;
  }
  Equation equation;
  equation.printed = figure_in(line.entry.table, &line.row, relation.column);
  if (!is_known(equation.printed)) return std::nullopt;
  for (const ColumnRef& ref : relation.parts) {
    equation.parts.push_back(part_of(book, line, ref));
    if (!is_known(equation.parts.back())) return std::nullopt;
  }
  const BookEntry& source = *entry_of(book, line, relation.parts.front());
  equation.place = wording::place_of(layout, *column, line.row, line.total);
  equation.form = layout.form;
  equation.period = layout.period.id();
  equation.column = relation.column;
  equation.relation = relation.kind;
  equation.finding = relation.finding;
  equation.numerator = relation.numerator;
  equation.denominator = relation.denominator;
  if (const Column* other = source.layout.find(relation.parts.front().column)) {
    equation.source = {source.layout.name.empty() ? source.layout.form : source.layout.name,
                       wording::column_words(*other)};
  }
  equation.slack = slack_of(equation, relation, *column, source, line);
  return equation;
}

}  // namespace

void check_row_relations(const Book& book, const BookEntry& entry, Findings& findings) {
  std::vector<Line> lines;
  for (const Row& row : entry.table.rows) lines.push_back({entry, row, false});
  if (entry.table.total) lines.push_back({entry, *entry.table.total, true});
  for (const Line& line : lines) {
    for (const Relation& relation : entry.layout.relations) {
      if (line.total && relation.kind == RelationKind::shortfall) continue;
      if (const auto equation = equation_of(book, line, relation)) judge(*equation, findings);
    }
  }
}

}  // namespace raingan::check
