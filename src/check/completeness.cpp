#include "check/completeness.hpp"

#include <algorithm>
#include <set>

#include "check/blanks.hpp"
#include "check/wording.hpp"

namespace raingan::check {
namespace {

// Rows, or sheets where rows are not districts, that have figures of nobody knows which district.
std::size_t unplaced(const BookEntry& entry) {
  std::set<Origin> found;
  for (const Row& row : entry.table.rows) {
    if (!row.district.empty() || !has_figures(entry, row)) continue;
    const Origin& name = row.name_origin;
    found.insert(entry.layout.has_district_rows() ? name : Origin{name.file, name.sheet, ""});
  }
  return found.size();
}

// An awaited entry and the districts that it has no figures of.
struct Present {
  const BookEntry* entry = nullptr;
  std::vector<const District*> missing;

  Present(const BookEntry& of, const Area& area) : entry(&of) {
    std::set<std::string_view> senders;
    for (const Row& row : of.table.rows) {
      if (!senders.contains(row.district) && has_figures(of, row)) senders.insert(row.district);
    }
    for (const District& district : area.districts) {
      if (!senders.contains(district.name)) missing.push_back(&district);
    }
    // The unplaced rows are already asked about, and they can only mean the districts that are left.
    if (unplaced(of) >= missing.size()) missing.clear();
  }
  bool lacks(const District& district) const {
    return std::find(missing.begin(), missing.end(), &district) != missing.end();
  }
};

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
  finding.message = wording::form_missing(wording::name_of(layout), awaited.period);
  findings.push_back(std::move(finding));
}

// Where the missing row would stand: only a sheet of several districts has such a place.
Origin place_for_rows(const BookEntry& entry) {
  const bool shared =
      std::any_of(entry.sources.begin(), entry.sources.end(), [](const Table& sheet) { return sheet.rows.size() > 1; });
  if (!shared || !entry.layout.has_district_rows()) return {};
  return {entry.table.place.file, entry.table.place.sheet, ""};
}

Finding absence(const BookEntry& entry, const std::string& district) {
  const std::string& form = wording::name_of(entry.layout);
  const Period& period = entry.table.period;
  const auto row = std::find_if(entry.table.rows.begin(), entry.table.rows.end(),
                                [&](const Row& r) { return r.district == district; });
  if (row == entry.table.rows.end()) {
    Finding finding = missing_district(district, wording::row_missing(district, form, period));
    finding.origin = place_for_rows(entry);
    return finding;
  }
  Finding finding =
      missing_district(district, entry.layout.has_district_rows() ? wording::row_blank(district, form, period)
                                                                  : wording::sheet_blank(district, form, period));
  finding.origin = row->name_origin;
  return finding;
}

void report_absence(const BookEntry& entry, const District& district, Findings& findings) {
  Finding finding = absence(entry, district.name);
  finding.form = entry.table.form;
  finding.period = entry.table.period.id();
  findings.push_back(std::move(finding));
}

}  // namespace

void report_missing(const Book& book, const Area& area, const std::vector<Awaited>& awaited, const LayoutOf& layout_of,
                    Findings& findings) {
  std::vector<Present> present;
  for (const Awaited& one : awaited) {
    if (!one.owed) continue;
    const BookEntry* entry = book.find(one.form, one.period);
    if (entry == nullptr) {
      report_form(one, layout_of(one.form, one.period), findings);
    } else if (std::none_of(present.begin(), present.end(), [&](const Present& p) { return p.entry == entry; })) {
      present.emplace_back(*entry, area);
    }
  }
  for (const District& district : area.districts) {
    const bool nothing =
        std::all_of(present.begin(), present.end(), [&](const Present& p) { return p.lacks(district); });
    // With one form only, the finding about the form says it all.
    if (nothing && present.size() > 1) {
      findings.push_back(missing_district(district.name, wording::sent_nothing(district.name)));
      continue;
    }
    for (const Present& one : present) {
      if (one.lacks(district)) report_absence(*one.entry, district, findings);
    }
  }
}

}  // namespace raingan::check
