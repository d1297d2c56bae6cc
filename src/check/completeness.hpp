// What the mission waits for and nobody sent.
#pragma once

#include <vector>

#include "check/consolidate.hpp"

namespace raingan::check {

void report_missing(const Book& book, const Area& area, const std::vector<Awaited>& awaited, const LayoutOf& layout_of,
                    Findings& findings);

}  // namespace raingan::check
