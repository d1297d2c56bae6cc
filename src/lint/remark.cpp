#include "lint/remark.hpp"

#include <algorithm>
#include <tuple>

namespace raingan::lint {

std::string_view name_of(RemarkKind kind) {
  switch (kind) {
    case RemarkKind::criteria_gap:
      return "criteria-gap";
    case RemarkKind::criteria_overlap:
      return "criteria-overlap";
    case RemarkKind::criteria_order:
      return "criteria-order";
    case RemarkKind::target_grade:
      return "target-grade";
    case RemarkKind::criteria_text:
      return "criteria-text";
    case RemarkKind::definition:
      return "definition";
    case RemarkKind::reading:
      return "reading";
    case RemarkKind::period:
      return "period";
    case RemarkKind::header:
      return "header";
    case RemarkKind::attachment:
      return "attachment";
    case RemarkKind::reference:
      return "reference";
    case RemarkKind::weekday:
      return "weekday";
    case RemarkKind::stale_year:
      return "stale-year";
    case RemarkKind::letterhead:
      return "letterhead";
    case RemarkKind::broken:
      return "broken";
  }
  return "broken";
}

void sort_remarks(Remarks& remarks) {
  std::stable_sort(remarks.begin(), remarks.end(), [](const Remark& a, const Remark& b) {
    return std::tie(a.file, a.line, a.level, a.kind, a.place) < std::tie(b.file, b.line, b.level, b.kind, b.place);
  });
}

}  // namespace raingan::lint
