// What is on a page, as content stream operators (PDF 32000-1, 8 and 9).
#pragma once

#include <cstddef>
#include <string>

#include "layout/page.hpp"
#include "pdf/drawing_book.hpp"
#include "pdf/font_book.hpp"
#include "pdf/structure.hpp"

namespace raingan::pdf {

// The operators of page `number`. Text takes CIDs from `fonts`, large drawings become forms of `drawings`; with a
// structure every item stands in a marked-content sequence of its node, or in an artifact for node 0. Throws
// Error(internal) for a place that Operators refuses and for a run whose compositions point outside its text or
// components.
std::string page_operators(const layout::Page& page, std::size_t number, FontBook& fonts, DrawingBook& drawings,
                           StructureTree& structure);

}  // namespace raingan::pdf
