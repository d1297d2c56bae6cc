#include "outputs/under_check.hpp"

namespace raingan::outputs {
namespace {

void add_if_known(const Origin& origin, const std::set<Origin>& known, std::set<Origin>& found) {
  if (known.contains(origin)) found.insert(origin);
}

}  // namespace

std::size_t UnderCheck::among(const std::set<Origin>& origins) const {
  std::set<Origin> found;
  for (const Finding& finding : findings_) {
    if (finding.level != Level::error) continue;
    std::set<Origin> own;
    add_if_known(finding.origin, origins, own);
    for (const Suspect& suspect : finding.suspects) add_if_known(suspect.origin, origins, own);
    if (own.empty()) {
      for (const Origin& related : finding.related) add_if_known(related, origins, own);
    }
    found.merge(own);
  }
  return found.size();
}

std::size_t UnderCheck::in_table(const BookEntry& entry, const std::string& district) const {
  std::set<Origin> origins;
  const auto add = [&](const Row& row) {
    origins.insert(row.name_origin);
    for (const Figure& figure : row.figures) origins.insert(figure.origin);
  };
  for (const Row& row : entry.table.rows) {
    if (district.empty() || row.district == district) add(row);
  }
  if (district.empty() && entry.table.total) add(*entry.table.total);
  for (const Table& source : entry.sources) {
    const bool whole = district.empty() || source.one_district == district;
    if (!entry.layout.has_district_rows() && source.total && whole) add(*source.total);
  }
  origins.erase(Origin{});
  return among(origins);
}

}  // namespace raingan::outputs
