#include "check/column_totals.hpp"

#include <algorithm>

#include "check/row_index.hpp"
#include "check/wording.hpp"

namespace raingan::check {
namespace {

// The sheets of one entry, whose rows are looked up again and again.
class ColumnTotals {
 public:
  ColumnTotals(const BookEntry& entry, const EquationSink& take, Findings* blanks)
      : entry_(entry), rows_(entry.table), take_(take), blanks_(blanks) {}

  void check_all() {
    if (entry_.sources.empty()) check(entry_.table);
    for (const Table& sheet : entry_.sources) check(sheet);
  }

 private:
  void check(const Table& sheet) {
    if (!sheet.total || sheet.reference != entry_.table.reference) return;
    for (std::size_t at = 0; at < sheet.columns.size() && at < sheet.total->figures.size(); ++at) {
      const Column* column = entry_.layout.find(sheet.columns[at]);
      const bool summed = column != nullptr && column->role == ColumnRole::figure && column->additive &&
                          column->kind != FigureKind::tick;
      if (summed) check_column(sheet, at, *column);
    }
  }

  // The book's own figure of the same district and column when it is the same number, else the printed one. Rows
  // that are not districts are in the book as they were sent.
  const Figure* primary(const Row& row, const std::string& column, const Figure& printed) const {
    if (!entry_.layout.has_district_rows()) return &printed;
    const Row* kept = row.district.empty() ? nullptr : rows_.find(row.district);
    const auto at = entry_.table.index_of(column);
    if (kept == nullptr || !at || *at >= kept->figures.size()) return &printed;
    const Figure& figure = kept->figures[*at];
    return figure.is_number() && figure.value == printed.value ? &figure : &printed;
  }

  Line line_of(const Table& sheet) const { return {&entry_.layout, &*sheet.total, true, sheet.one_district}; }

  void check_column(const Table& sheet, std::size_t at, const Column& column) {
    const Figure& printed = sheet.total->figures[at];
    std::vector<const Figure*> parts;
    for (const Row& row : sheet.rows) {
      if (at < row.figures.size()) parts.push_back(primary(row, column.id, row.figures[at]));
    }
    const bool any = std::any_of(parts.begin(), parts.end(), is_known);
    if (!any || parts.size() != sheet.rows.size()) return;
    if (printed.state == FigureState::blank) {
      if (blanks_ != nullptr) report_missing(line_of(sheet), column, printed, parts);
      return;
    }
    if (!is_known(&printed) || !std::all_of(parts.begin(), parts.end(), is_known)) return;
    Equation equation;
    equation.line = line_of(sheet);
    equation.column = &column;
    equation.finding = FindingKind::column_total;
    equation.printed = &printed;
    equation.parts = std::move(parts);
    equation.slack = slack_of(equation);
    take_(equation);
  }

  Slack slack_of(const Equation& equation) const {
    const Column& column = *equation.column;
    if (column.kind == FigureKind::count) {
      const Relation* growth = growth_of(column);
      return growth == nullptr ? kExact : slack_of_rounded_total(equation.parts.size(), growth->rounding);
    }
    // What a ledger holds is entered, not computed elsewhere: nothing has been rounded before it was added.
    if (entry_.layout.rows == RowSubject::producer) {
      return slack_of_copy(equation.printed->value, expected_of(equation));
    }
    std::vector<Decimal> values;
    for (const Figure* part : equation.parts) values.push_back(part->value);
    return slack_of_sum(equation.printed->value, values);
  }

  // The rate that the column is computed by: its total may be the rounded product of the base's total.
  const Relation* growth_of(const Column& column) const {
    const std::vector<Relation>& relations = entry_.layout.relations;
    const auto found = std::find_if(relations.begin(), relations.end(), [&](const Relation& relation) {
      return relation.kind == RelationKind::growth && relation.column == column.id;
    });
    return found == relations.end() ? nullptr : &*found;
  }

  void report_missing(const Line& total, const Column& column, const Figure& blank,
                      const std::vector<const Figure*>& parts) {
    Finding finding = finding_at(total, Level::warning, FindingKind::missing_total, blank.origin, column.id);
    std::string sum_words;
    if (std::all_of(parts.begin(), parts.end(), is_known)) {
      Decimal sum;
      for (const Figure* part : parts) sum += part->value;
      finding.expected = sum.to_string();
      sum_words = sum.grouped();
    }
    finding.message = wording::missing_total(wording::place_of(total, column), sum_words);
    for (const Figure* part : parts) finding.related.push_back(part->origin);
    blanks_->push_back(std::move(finding));
  }

  const BookEntry& entry_;
  RowIndex rows_;
  const EquationSink& take_;
  Findings* blanks_;  // null: nobody asks for them
};

}  // namespace

void each_column_total(const BookEntry& entry, const EquationSink& take) {
  ColumnTotals(entry, take, nullptr).check_all();
}

void check_column_totals(const BookEntry& entry, Findings& findings) {
  Findings found;
  const EquationSink take = [&](const Equation& equation) { judge(equation, found); };
  ColumnTotals(entry, take, &found).check_all();
  // A second copy of the same sheet says nothing new.
  const auto first = static_cast<std::ptrdiff_t>(findings.size());
  for (Finding& finding : found) {
    const bool said = std::any_of(findings.begin() + first, findings.end(), [&](const Finding& earlier) {
      return earlier.kind == finding.kind && earlier.district == finding.district && earlier.column == finding.column &&
             earlier.found == finding.found && earlier.expected == finding.expected;
    });
    if (!said) findings.push_back(std::move(finding));
  }
}

}  // namespace raingan::check
