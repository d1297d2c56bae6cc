#include <algorithm>
#include <optional>
#include <set>

#include "check/plausibility_rules.hpp"
#include "check/plausibility_words.hpp"

namespace raingan::check {
namespace {

constexpr std::size_t kFewestRows = 5;
constexpr std::size_t kFewestValues = 3;  // five equal fives prove nothing

const Figure* figure_at(const Row& row, std::optional<std::size_t> column) {
  return column && *column < row.figures.size() ? &row.figures[*column] : nullptr;
}

bool is_blank(const Figure* figure) { return figure == nullptr || figure->state == FigureState::blank; }

// Counts the rows of which both figures are the same; one row that differs or lacks a figure ends it.
class SameRows {
 public:
  void add(const Figure* one, const Figure* other, const Trust& trust) {
    if (is_blank(one) && is_blank(other)) return;
    const bool known = one != nullptr && other != nullptr && trust.knows(*one) && trust.knows(*other);
    if (!known || one->value != other->value) {
      differ_ = true;
      return;
    }
    ++rows_;
    values_.insert(one->value);
  }
  std::size_t rows() const { return differ_ || rows_ < kFewestRows || values_.size() < kFewestValues ? 0 : rows_; }

 private:
  bool differ_ = false;
  std::size_t rows_ = 0;
  std::set<Decimal> values_;
};

bool takes(const Relation& relation, const std::string& column) {
  return relation.column == column ||
         std::any_of(relation.parts.begin(), relation.parts.end(),
                     [&](const ColumnRef& part) { return part.form.empty() && part.column == column; });
}

// A rule of the form or mission makes one of them, or binds the two: they may well be equal.
bool are_bound(const FormLayout& layout, const std::string& one, const std::string& other) {
  return std::any_of(layout.relations.begin(), layout.relations.end(), [&](const Relation& relation) {
    if (relation.kind == RelationKind::growth) return relation.column == one || relation.column == other;
    return takes(relation, one) && takes(relation, other);
  });
}

bool is_figure(const Column& column) { return column.role == ColumnRole::figure && column.kind != FigureKind::tick; }

void compare_columns(Plausibility& under, const Column& one, const Column& other) {
  if (one.kind != other.kind || !other.entered || are_bound(under.entry.layout, one.id, other.id)) return;
  const Table& table = under.entry.table;
  const auto first = table.index_of(one.id);
  const auto second = table.index_of(other.id);
  if (!first || !second) return;
  SameRows same;
  for (const Row& row : table.rows) same.add(figure_at(row, first), figure_at(row, second), under.trust);
  if (same.rows() == 0) return;
  under.add(FindingKind::copied_neighbour, other).message =
      wording::copied_column(under.entry.layout, other, one, same.rows());
}

// Numbers of producers may stay as they are; money that stays to the last digit in every row was carried over.
void compare_periods(Plausibility& under, const BookEntry& earlier, const Column& column) {
  if (column.kind != FigureKind::money || !column.entered || is_computed(under.entry.layout, column.id)) return;
  const auto now = under.entry.table.index_of(column.id);
  const auto before = earlier.table.index_of(column.id);
  if (!now || !before) return;
  SameRows same;
  for (const Row& row : under.entry.table.rows) {
    const Row* other = row.district.empty() ? nullptr : earlier.table.find(row.district);
    same.add(figure_at(row, now), other == nullptr ? nullptr : figure_at(*other, before), under.trust);
  }
  if (same.rows() == 0) return;
  under.add(FindingKind::copied_neighbour, column).message =
      wording::carried_over(under.entry.layout, column, earlier.layout.period, same.rows());
}

// Equal fractions have equal quotients.
double rate_of(const Relation& growth) {
  return static_cast<double>(growth.numerator) / static_cast<double>(growth.denominator);
}

// The highest of several targets that grow from one base; null where all are the same or grow from different ones.
const Column* highest_target(const FormLayout& layout) {
  const Relation* highest = nullptr;
  bool several = false;
  for (const Relation& target : layout.relations) {
    const bool own = target.kind == RelationKind::growth && target.parts.size() == 1 &&
                     target.parts.front().period == layout.period && target.numerator > target.denominator;
    if (!own || (!target.parts.front().form.empty() && target.parts.front().form != layout.form)) continue;
    if (highest == nullptr) {
      highest = &target;
      continue;
    }
    if (target.parts.front().column != highest->parts.front().column) return nullptr;
    if (rate_of(target) != rate_of(*highest)) several = true;
    if (rate_of(target) >= rate_of(*highest)) highest = &target;
  }
  const Column* column = several ? layout.find(highest->column) : nullptr;
  // What a district enters itself is no target that it was given.
  return column != nullptr && !column->entered ? column : nullptr;
}

// How many rows have reached the target; 0 when one has not, or lacks a figure.
std::size_t rows_that_reach(const Plausibility& under, const Column& result, const Column& target) {
  const Table& table = under.entry.table;
  const auto reached = table.index_of(result.id);
  const auto wanted = table.index_of(target.id);
  std::size_t rows = 0;
  for (const Row& row : table.rows) {
    const Figure* one = figure_at(row, reached);
    const Figure* other = figure_at(row, wanted);
    if (is_blank(one) && is_blank(other)) continue;
    const bool known = one != nullptr && other != nullptr && under.trust.knows(*one) && under.trust.knows(*other);
    if (!known || one->value < other->value) return 0;
    ++rows;
  }
  return rows < kFewestRows ? 0 : rows;
}

}  // namespace

void find_copied_columns(Plausibility& under) {
  if (!under.entry.layout.has_district_rows()) return;
  const std::vector<Column>& columns = under.entry.layout.columns;
  const BookEntry* earlier = earlier_of(under.book, under.entry);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!is_figure(columns[i])) continue;
    for (std::size_t j = 0; j < i; ++j) {
      if (is_figure(columns[j])) compare_columns(under, columns[j], columns[i]);
    }
    if (earlier != nullptr) compare_periods(under, *earlier, columns[i]);
  }
}

void find_reached_targets(Plausibility& under) {
  const FormLayout& layout = under.entry.layout;
  const Column* target = layout.has_district_rows() ? highest_target(layout) : nullptr;
  if (target == nullptr) return;
  for (const Column& result : layout.columns) {
    const bool measured = is_figure(result) && result.entered && result.kind == target->kind &&
                          result.unit == target->unit && !is_computed(layout, result.id);
    const std::size_t rows = measured ? rows_that_reach(under, result, *target) : 0;
    if (rows == 0) continue;
    under.add(FindingKind::outlier, result).message = wording::all_reached(layout, result, *target, rows);
  }
}

}  // namespace raingan::check
