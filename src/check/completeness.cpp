#include "check/completeness.hpp"

#include <algorithm>

#include "check/wording.hpp"
#include "thai/name.hpp"

namespace raingan::check {
namespace {

const std::string& name_of(const FormLayout& layout) { return layout.name.empty() ? layout.form : layout.name; }

bool has_figures(const Row& row) {
  return std::any_of(row.figures.begin(), row.figures.end(),
                     [](const Figure& figure) { return figure.state != FigureState::blank; });
}

// Rows without a district whose name another row of the table has already.
std::size_t doubled_rows(const Table& table) {
  const auto doubled = [&](const Row& row) {
    const std::string key = thai::name_key(row.printed_name);
    return row.district.empty() && std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& other) {
             return &other != &row &&
                    (thai::name_key(other.printed_name) == key || thai::name_key(other.district) == key);
           });
  };
  return static_cast<std::size_t>(std::count_if(table.rows.begin(), table.rows.end(), doubled));
}

Finding missing_district(const std::string& district, Message message) {
  Finding finding;
  finding.kind = FindingKind::missing_district;
  finding.district = district;
  finding.message = std::move(message);
  return finding;
}

void report_form(const Awaited& awaited, const FormLayout& layout, Findings& findings) {
  Finding finding;
  finding.kind = FindingKind::missing;
  finding.form = awaited.form;
  finding.period = awaited.period.id();
  finding.message = wording::form_missing(name_of(layout), awaited.period);
  findings.push_back(std::move(finding));
}

void report_districts(const BookEntry& entry, const std::vector<const District*>& missing, Findings& findings) {
  // The doubled row is already asked about, and it can only mean the one district that is left.
  if (missing.size() == 1 && doubled_rows(entry.table) != 0) return;
  const Table& table = entry.table;
  for (const District* district : missing) {
    const Row* row = table.find(district->name);
    Finding finding = missing_district(
        district->name, row != nullptr ? wording::row_blank(district->name, name_of(entry.layout), table.period)
                                       : wording::row_missing(district->name, name_of(entry.layout), table.period));
    finding.origin = row != nullptr ? row->name_origin : Origin{table.place.file, table.place.sheet, ""};
    finding.form = table.form;
    finding.period = table.period.id();
    findings.push_back(std::move(finding));
  }
}

}  // namespace

void report_missing(const Book& book, const Area& area, const std::vector<Awaited>& awaited, const LayoutOf& layout_of,
                    Findings& findings) {
  std::vector<const BookEntry*> present;
  for (const Awaited& one : awaited) {
    const BookEntry* entry = book.find(one.form, one.period);
    if (entry == nullptr) {
      report_form(one, layout_of(one.form, one.period), findings);
    } else if (std::find(present.begin(), present.end(), entry) == present.end()) {
      present.push_back(entry);
    }
  }
  const auto sent = [](const BookEntry& entry, const District& district) {
    const Row* row = entry.table.find(district.name);
    return row != nullptr && has_figures(*row);
  };
  std::vector<const District*> senders;
  for (const District& district : area.districts) {
    const bool any =
        std::any_of(present.begin(), present.end(), [&](const BookEntry* e) { return sent(*e, district); });
    // With one form only, the finding about the form says it all and can look for a doubled row.
    if (any || present.size() == 1) {
      senders.push_back(&district);
    } else if (!present.empty()) {
      findings.push_back(missing_district(district.name, wording::sent_nothing(district.name)));
    }
  }
  for (const BookEntry* entry : present) {
    std::vector<const District*> missing;
    std::copy_if(senders.begin(), senders.end(), std::back_inserter(missing),
                 [&](const District* district) { return !sent(*entry, *district); });
    report_districts(*entry, missing, findings);
  }
}

}  // namespace raingan::check
