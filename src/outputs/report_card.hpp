// One matter of the report: its findings, the relation drawn, what is proposed, what to do.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "outputs/report_grid.hpp"
#include "outputs/report_groups.hpp"

namespace raingan::outputs {

using FindingNumbers = std::map<const Finding*, std::size_t>;  // from 1, in the order of the report

// The cells of a broken relation but for the printed figure itself, each once.
std::vector<Origin> parts_of(const Finding& finding);

std::string card_html(const FindingGroup& group, const FindingNumbers& numbers, const PlacedFigures& placed,
                      Language language);

}  // namespace raingan::outputs
