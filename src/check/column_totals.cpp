#include "check/column_totals.hpp"

#include <algorithm>

#include "check/equation.hpp"

namespace raingan::check {
namespace {

// The book's own figure of the same district and column when it is the same number, else the printed one.
const Figure* primary(const BookEntry& entry, const Row& row, const std::string& column, const Figure& printed) {
  const Row* kept = row.district.empty() ? nullptr : entry.table.find(row.district);
  const auto at = entry.table.index_of(column);
  if (kept == nullptr || !at || *at >= kept->figures.size()) return &printed;
  const Figure& figure = kept->figures[*at];
  return figure.is_number() && figure.value == printed.value ? &figure : &printed;
}

void report_missing(const FormLayout& layout, const Column& column, const Row& total, const Figure& blank,
                    const std::vector<const Figure*>& parts, Findings& findings) {
  const bool complete = std::all_of(parts.begin(), parts.end(), is_known);
  Finding finding;
  finding.level = Level::warning;
  finding.kind = FindingKind::missing_total;
  finding.origin = blank.origin;
  finding.form = layout.form;
  finding.period = layout.period.id();
  finding.district = layout.total_label;
  finding.column = column.id;
  std::string sum_words;
  if (complete) {
    Decimal sum;
    for (const Figure* part : parts) sum += part->value;
    finding.expected = sum.to_string();
    sum_words = sum.grouped();
  }
  finding.message = wording::missing_total(wording::place_of(layout, column, total, true), sum_words);
  for (const Figure* part : parts) finding.related.push_back(part->origin);
  findings.push_back(std::move(finding));
}

void check_column(const BookEntry& entry, const Table& sheet, std::size_t at, const Column& column,
                  Findings& findings) {
  const Figure& printed = sheet.total->figures[at];
  std::vector<const Figure*> parts;
  for (const Row& row : sheet.rows) {
    if (at < row.figures.size()) parts.push_back(primary(entry, row, column.id, row.figures[at]));
  }
  const bool any = std::any_of(parts.begin(), parts.end(), is_known);
  if (!any || parts.size() != sheet.rows.size()) return;
  if (printed.state == FigureState::blank) {
    report_missing(entry.layout, column, *sheet.total, printed, parts, findings);
    return;
  }
  if (!is_known(&printed) || !std::all_of(parts.begin(), parts.end(), is_known)) return;
  Equation equation;
  equation.place = wording::place_of(entry.layout, column, *sheet.total, true);
  equation.form = entry.layout.form;
  equation.period = entry.layout.period.id();
  equation.column = column.id;
  equation.finding = FindingKind::column_total;
  equation.printed = &printed;
  equation.parts = parts;
  if (column.kind == FigureKind::money) {
    std::vector<Decimal> values;
    for (const Figure* part : parts) values.push_back(part->value);
    equation.slack = slack_of_sum(printed.value, values);
  }
  judge(equation, findings);
}

void check_sheet(const BookEntry& entry, const Table& sheet, Findings& findings) {
  if (!sheet.total || sheet.reference) return;
  for (std::size_t at = 0; at < sheet.columns.size() && at < sheet.total->figures.size(); ++at) {
    const Column* column = entry.layout.find(sheet.columns[at]);
    if (column != nullptr && column->role == ColumnRole::figure && column->additive) {
      check_column(entry, sheet, at, *column, findings);
    }
  }
}

}  // namespace

void check_column_totals(const BookEntry& entry, Findings& findings) {
  if (entry.sources.empty()) {
    check_sheet(entry, entry.table, findings);
    return;
  }
  // A second copy of the same sheet says nothing new.
  const auto first = static_cast<std::ptrdiff_t>(findings.size());
  for (const Table& sheet : entry.sources) {
    Findings found;
    check_sheet(entry, sheet, found);
    for (Finding& finding : found) {
      const bool said = std::any_of(findings.begin() + first, findings.end(), [&](const Finding& earlier) {
        return earlier.kind == finding.kind && earlier.column == finding.column && earlier.found == finding.found &&
               earlier.expected == finding.expected;
      });
      if (!said) findings.push_back(std::move(finding));
    }
  }
}

}  // namespace raingan::check
