// What the terminal shows under findings whose wrong cell is suspected.
#pragma once

#include <string>

#include "app/terminal.hpp"
#include "outputs/report_grid.hpp"
#include "outputs/report_groups.hpp"

namespace raingan::app {

// Where the figures of all groups with suspects stand.
outputs::PlacedFigures placed_suspects(const std::vector<outputs::FindingGroup>& groups, const Book& book);

// A small table around the suspected cells (in colour, else with "*"; "≠" at the figure that disagrees), the relations
// with their parts, the proposals with all alternatives, remarks, what to do. No line of the table is wider than the
// terminal. Empty for a group that suspects and remarks nothing; `with_table` false leaves the table out.
std::string suspect_lines(const outputs::FindingGroup& group, const outputs::PlacedFigures& placed,
                          const Terminal& terminal, bool with_table);

}  // namespace raingan::app
