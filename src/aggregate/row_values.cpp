#include "aggregate/row_values.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace raingan::aggregate {
namespace {

const Figure& figure_at(const Row& row, std::size_t at) {
  static const Figure kBlank;
  return at < row.figures.size() ? row.figures[at] : kBlank;
}

bool is_known(const Figure& figure) {
  return figure.is_number() && figure.value.magnitude() <= Decimal::from_units(limits::kMaxFigure);
}

}  // namespace

RowValues::RowValues(const Table& table, const FormLayout& layout) {
  if (layout.has_district_rows()) return;
  for (const Relation& relation : layout.relations) {
    if (relation.kind != RelationKind::sum) continue;
    Sum sum;
    const auto total = table.index_of(relation.column);
    bool complete = total.has_value();
    for (const ColumnRef& part : relation.parts) {
      const auto at = part.form.empty() ? table.index_of(part.column) : std::nullopt;
      complete = complete && at.has_value();
      if (at) sum.parts.push_back(*at);
    }
    if (!complete) continue;
    sum.total = *total;
    sums_.push_back(std::move(sum));
  }
}

std::optional<Decimal> RowValues::value(const Row& row, std::optional<std::size_t> at) const {
  if (!at) return std::nullopt;
  const Figure& figure = figure_at(row, *at);
  if (is_known(figure)) return is_sum_of_blanks(row, *at) ? std::nullopt : std::optional(figure.value);
  if (figure.state == FigureState::blank && is_nothing(row, *at)) return Decimal();
  return std::nullopt;
}

bool RowValues::is_nothing(const Row& row, std::size_t at) const {
  return std::any_of(sums_.begin(), sums_.end(), [&](const Sum& sum) {
    if (std::find(sum.parts.begin(), sum.parts.end(), at) == sum.parts.end()) return false;
    const Figure& total = figure_at(row, sum.total);
    if (!is_known(total)) return false;
    Decimal others;
    bool any = false;
    for (const std::size_t part : sum.parts) {
      const Figure& figure = figure_at(row, part);
      if (figure.state == FigureState::blank) continue;
      if (!is_known(figure) || figure.value.is_negative()) return false;
      others += figure.value;
      any = true;
    }
    return any && others == total.value;
  });
}

bool RowValues::is_sum_of_blanks(const Row& row, std::size_t at) const {
  if (figure_at(row, at).formula.empty()) return false;
  return std::any_of(sums_.begin(), sums_.end(), [&](const Sum& sum) {
    return sum.total == at && std::all_of(sum.parts.begin(), sum.parts.end(), [&](std::size_t part) {
             return figure_at(row, part).state == FigureState::blank;
           });
  });
}

}  // namespace raingan::aggregate
