// A run of glyphs as one text object.
#pragma once

#include <cstddef>
#include <utility>

#include "layout/page.hpp"
#include "pdf/font_book.hpp"
#include "pdf/operators.hpp"

namespace raingan::pdf {

// Writes BT … ET: hexadecimal strings of CIDs, and TJ numbers only where a composition carries `adjust`.
// No text rise, no character or word spacing: viewers would apply them to marks. Throws Error(internal)
// when the run has no face, when a composition points outside the run, or when the run begins or ends
// off the page.
void show_text(Operators& out, const layout::GlyphRun& run, FontBook& fonts);

// The run's compositions that begin within its first `characters`, and the others where they stand.
std::pair<layout::GlyphRun, layout::GlyphRun> split(const layout::GlyphRun& run, std::size_t characters);

}  // namespace raingan::pdf
