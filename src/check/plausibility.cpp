#include "check/plausibility.hpp"

#include <algorithm>

#include "check/plausibility_rules.hpp"

namespace raingan::check {
namespace {

std::size_t rows_in(const Table& table) { return table.rows.size(); }

// The sheet as sent that shows the column of most districts.
const Table& widest_sheet(const BookEntry& entry, const std::string& column) {
  const Table* widest = nullptr;
  for (const Table& sheet : entry.sources) {
    if (!sheet.index_of(column) || sheet.rows.empty() || sheet.reference) continue;
    if (widest == nullptr || rows_in(sheet) > rows_in(*widest)) widest = &sheet;
  }
  return widest == nullptr ? entry.table : *widest;
}

}  // namespace

Finding& Plausibility::add(FindingKind kind, const Series& series, std::size_t cell) {
  const MonthCell& at = series.cells.at(cell);
  notes.push_back(finding_at({&entry.layout, at.row, false, {}}, Level::note, kind, at.figure->origin, at.column->id));
  for (std::size_t i = 0; i < series.cells.size(); ++i) {
    if (i != cell) notes.back().related.push_back(series.cells[i].figure->origin);
  }
  return notes.back();
}

Finding& Plausibility::add(FindingKind kind, const Column& column) {
  const Table& sheet = widest_sheet(entry, column.id);
  Finding& note = notes.emplace_back();
  note.level = Level::note;
  note.kind = kind;
  note.form = entry.layout.form;
  note.period = entry.layout.period.id();
  note.column = column.id;
  const auto at = sheet.index_of(column.id);
  for (const Row& row : sheet.rows) {
    if (!at || *at >= row.figures.size()) continue;
    if (note.origin.cell.empty()) {
      note.origin = row.figures[*at].origin;
    } else {
      note.related.push_back(row.figures[*at].origin);
    }
  }
  return note;
}

void check_plausibility(const Book& book, Findings& findings) {
  const Trust trust(findings);
  for (const auto& [key, entry] : book.entries) {
    const bool ledger = entry.layout.rows == RowSubject::producer;
    if (entry.table.reference || entry.derived || ledger) continue;
    Plausibility under{book, entry, trust, findings, quantities_of(entry, trust)};
    compare_with_earlier(under);
    compare_months(under);
    compare_shares(under);
    find_repeated_months(under);
    find_copied_columns(under);
    find_reached_targets(under);
  }
}

}  // namespace raingan::check
