// What a returned workbook says of cells that may be the wrong ones.
#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"

namespace raingan::outputs {

// What the comment of a finding's own cell adds: the proposals about cells of `file` with their certainty, remarks and
// what to do; begins with "\n", empty without suspects and remarks. Cells that have a comment of their own are only
// named when this one is suspected itself or nothing is sure.
std::string proposal_comment(const Finding& finding, const std::string& file, Language language);

// A suspected cell of the workbook in which no finding is marked.
struct SuspectMark {
  const Suspect* suspect = nullptr;      // the surest that names the cell
  std::vector<const Finding*> findings;  // whose relations it would mend, each once
};

// In the order of the findings; every cell once.
std::vector<SuspectMark> suspect_marks(const Findings& findings, const std::string& file);
// The marks point into the findings.
std::vector<SuspectMark> suspect_marks(Findings&& findings, const std::string& file) = delete;

// Its comment: why the cell is doubtful, which relations are broken, what to do.
std::string suspect_comment(const SuspectMark& mark, Language language);
// "น่าสงสัย": stands for the level of such a cell.
const std::string& doubtful_word(Language language);

}  // namespace raingan::outputs
