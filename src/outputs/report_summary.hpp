// The first page of the report: how much was found, where, and where to read on.
#pragma once

#include <string>
#include <vector>

#include "outputs/check_report.hpp"
#include "outputs/report_card.hpp"

namespace raingan::outputs {

struct SectionLink {
  std::string anchor, title;
  std::size_t findings = 0;
};

std::string summary_html(const CheckReport& report, const FindingNumbers& numbers,
                         const std::vector<SectionLink>& sections);

}  // namespace raingan::outputs
