#include "assess/obstacles.hpp"

#include <algorithm>

namespace raingan::assess {
namespace {

bool concerns(const Finding& finding, const std::vector<ColumnRef>& columns) {
  return std::any_of(columns.begin(), columns.end(), [&](const ColumnRef& column) {
    return column.form == finding.form && (finding.period.empty() || column.period.id() == finding.period);
  });
}

}  // namespace

Obstacles::Obstacles(const Findings& findings) {
  for (const Finding& finding : findings) {
    if (finding.level != Level::error) continue;
    if (!finding.origin.cell.empty()) by_cell_[finding.origin].push_back(&finding);
    for (const Origin& origin : finding.related) by_cell_[origin].push_back(&finding);
    if (!finding.district.empty()) by_district_[finding.district].push_back(&finding);
  }
}

std::vector<const Finding*> Obstacles::in_the_way_of(const std::string& district, const std::vector<Measured>& measured,
                                                     const std::vector<ColumnRef>& inputs,
                                                     const std::vector<ColumnRef>& summed) const {
  std::vector<const Finding*> found;
  for (const Measured& one : measured) {
    for (const Origin& origin : one.origins) {
      const auto at = by_cell_.find(origin);
      if (at != by_cell_.end()) found.insert(found.end(), at->second.begin(), at->second.end());
    }
  }
  if (const auto at = by_district_.find(district); at != by_district_.end()) {
    for (const Finding* finding : at->second) {
      const bool duplicate = finding->kind == FindingKind::duplicate_district;
      if ((duplicate && concerns(*finding, inputs)) || concerns(*finding, summed)) found.push_back(finding);
    }
  }
  // All of them are elements of one vector, so their addresses are in the order of the findings.
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace raingan::assess
