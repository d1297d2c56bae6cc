// The glyphs that a document uses, as a font file of their own.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "layout/font.hpp"
#include "layout/page.hpp"

namespace raingan::pdf {

// What is drawn at one place of the text line: glyphs of the face at their offsets, and one advance.
struct GlyphShape {
  std::vector<layout::Component> components;
  std::int32_t advance = 0;
  auto operator<=>(const GlyphShape&) const = default;
};

struct FontSubset {
  std::string truetype;               // without cmap, name and layout tables: glyphs are addressed by id
  std::vector<std::uint16_t> glyphs;  // of the shapes, in their order
};

// One glyph of the face at its own advance stays that glyph; every other shape becomes a composite glyph
// at the end of the font, so that a mark has its place in the outline and not in the page. Glyph 0 is
// .notdef. The same shapes give the same bytes. Throws Error(internal) when a shape names glyph 0, a
// glyph that the face does not have, or an offset beyond 16 bits.
FontSubset subset_font(const layout::FontFace& face, std::span<const GlyphShape> shapes);

}  // namespace raingan::pdf
