// The spans of a paragraph as one text in which every character knows its face.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "layout/document.hpp"
#include "layout/font_family.hpp"
#include "thai/words.hpp"

namespace raingan::layout {

// Whether a line may begin at a character.
enum class Break : std::uint8_t { none, allowed, forced };

// A forced line end stands in the text as a space, so that the words on both sides stay apart for
// whoever reads the text without its lines; the break is at the character after it.
struct StyledText {
  std::u32string text;
  std::vector<const FontFace*> face;
  std::vector<std::uint32_t> span;
  std::vector<Break> before;
};

// Cleans the text, gives every character a face (FontFamily::face_for), and finds the line
// breaks. Characters that no face can draw are left out and added to `missing`.
StyledText styled_text(const Spans& spans, bool bold, const FontFamily& fonts, const thai::WordBreaker& words,
                       std::set<char32_t>& missing);

}  // namespace raingan::layout
