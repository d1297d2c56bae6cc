#include "form/blank_row.hpp"

#include <algorithm>
#include <set>

#include "workbook/sheet.hpp"

namespace raingan::form {
namespace {

class RowPlanner {
 public:
  RowPlanner(const FormLayout& layout, const Book* known, const BlankLine& line, std::uint32_t row,
             const std::map<std::string, std::uint32_t>& columns)
      : layout_(layout), known_(known), line_(line), row_(row), columns_(columns) {}

  std::map<std::string, BlankFigure> plan() {
    for (const Column& column : layout_.columns) {
      if (column.role == ColumnRole::figure) figure(column);
    }
    return std::move(figures_);
  }

 private:
  const BlankFigure& figure(const Column& column) {
    if (const auto done = figures_.find(column.id); done != figures_.end()) return done->second;
    BlankFigure planned;
    if (!column.entered && open_.insert(column.id).second) {
      if (!compute(column, planned)) fill_in(column, planned);
      open_.erase(column.id);
    }
    return figures_[column.id] = planned;
  }

  bool compute(const Column& column, BlankFigure& out) {
    for (const Relation& relation : layout_.relations) {
      if (relation.column != column.id || !within_reach(relation)) continue;
      if (relation.kind == RelationKind::growth) continue;
      const bool given = std::none_of(relation.parts.begin(), relation.parts.end(),
                                      [](const ColumnRef& part) { return part.form.empty(); });
      if (given) continue;  // nothing to reckon from this sheet: a known figure
      set_formula(relation, out);
      return true;
    }
    return false;
  }

  // Every part stands in this row or is known; none waits for the column itself.
  bool within_reach(const Relation& relation) const {
    return std::all_of(relation.parts.begin(), relation.parts.end(), [&](const ColumnRef& part) {
      if (part.form.empty()) return columns_.count(part.column) != 0 && open_.count(part.column) == 0;
      return known_value(part).has_value();
    });
  }

  std::optional<Decimal> known_value(const ColumnRef& ref) const {
    if (known_ == nullptr || layout_.rows == RowSubject::producer) return std::nullopt;
    const Figure* figure = known_->figure(ref, line_.district);
    if (!line_.item.empty()) figure = figure_of_item(ref);
    return figure != nullptr && figure->is_number() ? std::optional(figure->value) : std::nullopt;
  }

  // Of the same month or item; null where the other table has no such row.
  const Figure* figure_of_item(const ColumnRef& ref) const {
    const BookEntry* entry = known_->find(ref.form, ref.period);
    const Row* row = entry == nullptr ? nullptr : entry->table.find(line_.district, line_.item);
    const auto column = entry == nullptr ? std::nullopt : entry->table.index_of(ref.column);
    return row != nullptr && column && *column < row->figures.size() ? &row->figures[*column] : nullptr;
  }

  void set_formula(const Relation& relation, BlankFigure& out) {
    std::vector<Decimal> values;
    std::vector<std::string> terms;
    for (const ColumnRef& part : relation.parts) {
      if (!part.form.empty()) {
        values.push_back(*known_value(part));
        terms.push_back(values.back().to_string());
        continue;
      }
      const Column* column = layout_.find(part.column);
      values.push_back(figure(*column).value.value_or(Decimal()));
      terms.push_back(to_reference(workbook::CellAddress{row_, columns_.at(part.column)}));
    }
    out.cell = BlankCell::computed;
    if (relation.kind == RelationKind::shortfall) {
      out.value = std::max(Decimal(), values[0] - values[1]);
      out.formula = "MAX(0," + terms[0] + "-" + terms[1] + ")";
      return;
    }
    Decimal sum;
    for (std::size_t i = 0; i < values.size(); ++i) {
      sum += values[i];
      out.formula += (i == 0 || terms[i].starts_with('-') ? "" : "+") + terms[i];
    }
    out.value = sum;
  }

  // The figure itself where it is known, else the one it must equal.
  void fill_in(const Column& column, BlankFigure& out) const {
    std::optional<Decimal> value = known_value({layout_.form, layout_.period, column.id});
    for (const Relation& relation : layout_.relations) {
      if (value) break;
      if (relation.column == column.id && relation.kind == RelationKind::equal) value = known_value(relation.parts[0]);
    }
    if (!value) return;
    out.cell = BlankCell::known;
    out.value = value;
  }

  const FormLayout& layout_;
  const Book* known_;
  const BlankLine& line_;
  std::uint32_t row_;
  const std::map<std::string, std::uint32_t>& columns_;
  std::map<std::string, BlankFigure> figures_;
  std::set<std::string> open_;
};

}  // namespace

std::map<std::string, BlankFigure> blank_row(const FormLayout& layout, const Book* known, const BlankLine& line,
                                             std::uint32_t row, const std::map<std::string, std::uint32_t>& columns) {
  return RowPlanner(layout, known, line, row, columns).plan();
}

}  // namespace raingan::form
