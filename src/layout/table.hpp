// Tables: rows with wrapped, vertically centred cells, ruled with one weight.
#pragma once

#include <functional>

#include "layout/block.hpp"

namespace raingan::layout {

// Adds a node to the document's structure and returns its number.
using AddNode = std::function<std::uint32_t(StructureNode node)>;

// One slice a row; rows that a cell spans are one slice together. The text is set smaller, step by step
// down to 70 %, when the words of the columns do not fit the page side by side; only then are words cut.
SetBlock set_table(const Table& table, const TableStyle& style, const Frame& frame, std::uint32_t node,
                   const AddNode& add_node, TextSetter& setter);

}  // namespace raingan::layout
