// A table that is too wide for its page, as several that are not.
#pragma once

#include <vector>

#include "layout/stylesheet.hpp"
#include "layout/table_grid.hpp"

namespace raingan::layout {

// True when every word and figure of the table stands unbroken beside the others in `width` points at no less than
// kLegibleTable of the style's own size, and no heading needs more than kMostHeadingLines lines for it.
inline constexpr std::size_t kMostHeadingLines = 6;
bool fits_legibly(const Table& table, const TableStyle& style, double width, TextSetter& setter);

// Nothing where the table fits, if need be set smaller, or has no lead columns; else tables of as many columns as fit
// at the style's own size, each led by the first `lead_columns` ones. What spans columns of several of them stands in
// each.
std::vector<Table> parts_of(const Table& table, const TableStyle& style, double width, TextSetter& setter);

}  // namespace raingan::layout
