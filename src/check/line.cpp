#include "check/line.hpp"

#include <algorithm>

namespace raingan::check {

std::string Line::item() const {
  if (layout->has_district_rows()) return {};
  if (total) return layout->total_label;
  const auto listed = std::find_if(layout->items.begin(), layout->items.end(),
                                   [&](const RowItem& item) { return item.id == row->item; });
  return listed != layout->items.end() ? listed->name : row->printed_name;
}

Finding finding_at(const Line& line, Level level, FindingKind kind, const Origin& origin, const std::string& column) {
  Finding finding;
  finding.level = level;
  finding.kind = kind;
  finding.origin = origin;
  finding.form = line.layout->form;
  finding.period = line.layout->period.id();
  finding.column = column;
  if (line.layout->has_district_rows()) {
    finding.district = line.total                   ? line.layout->total_label
                       : line.row->district.empty() ? line.row->printed_name
                                                    : line.row->district;
  } else {
    finding.district = line.district();
    finding.item = line.item();
  }
  return finding;
}

}  // namespace raingan::check
