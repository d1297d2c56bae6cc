#include "check/consolidate.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "check/completeness.hpp"
#include "check/merge.hpp"
#include "check/merge_items.hpp"
#include "check/named_by_figures.hpp"
#include "check/wording.hpp"

namespace raingan::check {
namespace {

std::vector<Period> periods_of(const std::string& form, const std::vector<Awaited>& awaited) {
  std::vector<Period> periods;
  for (const Awaited& one : awaited) {
    if (one.form == form) periods.push_back(one.period);
  }
  return periods;
}

// Empty when the table belongs into the book.
std::optional<Finding> objection(const Table& table, const std::vector<Awaited>& awaited, const LayoutOf& layout_of) {
  const std::vector<Period> periods = periods_of(table.form, awaited);
  const bool welcome = std::find(periods.begin(), periods.end(), table.period) != periods.end();
  if (awaited.empty() || table.reference || welcome) return std::nullopt;
  const FormLayout layout = layout_of(table.form, periods.empty() ? table.period : periods.front());
  const std::string& name = wording::name_of(layout);
  Finding finding;
  finding.origin = table.place;
  finding.form = table.form;
  finding.period = table.period.id();
  finding.found = table.period.id();
  if (periods.empty()) {
    finding.level = Level::warning;
    finding.kind = FindingKind::form_unknown;
    finding.message = wording::unexpected_form(name, table.period);
  } else {
    finding.kind = FindingKind::period_mismatch;
    for (const Period& period : periods) finding.expected += (finding.expected.empty() ? "" : ", ") + period.id();
    finding.message = wording::unexpected_period(name, table.period, periods);
  }
  return finding;
}

}  // namespace

Book consolidate(std::vector<Table> tables, const Area& area, const std::vector<Awaited>& awaited,
                 const LayoutOf& layout_of, Findings& findings) {
  name_by_figures(tables, area, findings);
  std::map<std::pair<std::string, Period>, std::vector<Table*>> groups;
  for (Table& table : tables) {
    if (auto finding = objection(table, awaited, layout_of)) {
      findings.push_back(std::move(*finding));
    } else {
      groups[{table.form, table.period}].push_back(&table);
    }
  }
  Book book;
  for (auto& [key, group] : groups) {
    FormLayout layout = layout_of(key.first, key.second);
    if (layout.has_district_rows()) {
      const std::vector<const Table*> sheets(group.begin(), group.end());
      book.entries.emplace(key, merge_tables(sheets, std::move(layout), area, findings));
    } else {
      book.entries.emplace(key, merge_item_tables(std::move(group), std::move(layout), area, findings));
    }
  }
  report_missing(book, area, awaited, layout_of, findings);
  return book;
}

}  // namespace raingan::check
