// Sums over the rows of finished tables.
#pragma once

#include "model/area.hpp"
#include "model/book.hpp"

namespace raingan::aggregate {

// The row of all rows of `table`: Σ of its additive columns, where every one of `wanted` rows is there and known.
// Other columns are blank.
Row total_of(const Table& table, const FormLayout& layout, std::size_t wanted);

// A row for each of the layout's months or items, in order: Σ over the area's districts of every column that
// `table` has (not of ticks), blank where a district is missing or unknown.
Table by_item_of(const Table& table, const FormLayout& layout, const Area& area);

}  // namespace raingan::aggregate
