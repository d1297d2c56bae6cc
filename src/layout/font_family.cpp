#include "layout/font_family.hpp"

namespace raingan::layout {
namespace {

bool draws(const FontFace& face, char32_t c) { return face.has(c) || (c == U'\u00A0' && face.has(U' ')); }

// Calls `wanted` with the faces in the order of preference until it says yes; that face, or null.
template <typename Wanted>
const FontFace* first_face(const FontFamily& fonts, std::size_t style, const Wanted& wanted) {
  if (wanted(*fonts.styles[style])) return fonts.styles[style].get();
  for (const auto& other : fonts.styles) {
    if (wanted(*other)) return other.get();
  }
  for (const FallbackFamily& family : fonts.fallbacks) {
    if (family[style] != nullptr && wanted(family[style]->face())) return &family[style]->face();
    for (const auto& other : family) {
      if (other != nullptr && wanted(other->face())) return &other->face();
    }
  }
  return nullptr;
}

}  // namespace

const FontFace* FontFamily::face_for(char32_t c, char32_t mark, bool bold, bool italic) const {
  const std::size_t style = style_index(bold, italic);
  if (mark != 0) {
    const FontFace* both =
        first_face(*this, style, [&](const FontFace& face) { return draws(face, c) && face.has(mark); });
    if (both != nullptr) return both;
  }
  return first_face(*this, style, [&](const FontFace& face) { return draws(face, c); });
}

}  // namespace raingan::layout
