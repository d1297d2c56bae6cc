// The cells around a suspect as a table of plain text.
#pragma once

#include <string>

#include "app/terminal.hpp"
#include "outputs/report_grid.hpp"
#include "outputs/report_groups.hpp"

namespace raingan::app {

// A table for every form that holds a suspect or a figure that disagrees; lines end with "\n".
std::string suspect_table(const outputs::FindingGroup& group, const outputs::PlacedFigures& placed,
                          const Terminal& terminal);

}  // namespace raingan::app
