// The report of a check as one HTML file: to be read in any browser without a network, and printed.
#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "model/book.hpp"
#include "outputs/findings_json.hpp"

namespace raingan::outputs {

// References to values that outlive the report. `title` says whose figures they are ("จังหวัดหนองคาย · …"), or nothing.
struct CheckReport {
  std::string title;
  const Book& book;
  const Findings& findings;  // sorted
  const std::vector<Unread>& unread;
  Language language = Language::thai;
};

// A summary with counts a file and a district; then for every table in which something was found its printed figures
// as a grid (of a long table the rows concerned and the total), broken relations outlined and numbered, suspected
// cells coloured by certainty; and for every finding its sentence, the relation drawn, proposals with all alternatives,
// remarks and what to do. No scripts, nothing from a network; every text escaped; files named without their folders,
// so that the bytes depend on what was sent alone.
std::string check_report(const CheckReport& report);

}  // namespace raingan::outputs
