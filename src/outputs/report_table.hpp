// A table of the report: printed figures with the marks of what was found.
#pragma once

#include <string>

#include "outputs/report_card.hpp"

namespace raingan::outputs {

// What is to be seen of one cell.
struct CellMarks {
  std::set<std::size_t> whole;       // numbers of the findings whose broken relation is marked in it
  std::set<std::size_t> found;       // of other findings that are marked in it
  std::set<std::size_t> part;        // and of those in whose relation it takes part
  const Suspect* suspect = nullptr;  // the surest
};
using MarkedCells = std::map<Origin, CellMarks>;

MarkedCells marked_cells(const FindingNumbers& numbers);

// The grid with headings; marked cells coloured and with the numbers of their findings, which lead to them.
std::string table_html(const Grid& grid, const MarkedCells& marks, Language language);
// What the colours mean.
std::string legend_html(Language language);

}  // namespace raingan::outputs
