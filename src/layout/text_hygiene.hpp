// Text as people type it, made fit for shaping and searching.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace raingan::layout {

// `source[i]` is the index in the original text of the character that text[i] comes from. `may_break`
// are positions in `text` where the author put a zero width space.
struct CleanText {
  std::u32string text;
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> may_break;
};

// Repairs sequences that look right but are spelt wrong: U+0E4D (tone) U+0E32 becomes (tone) U+0E33,
// เเ becomes แ, a tone typed before its vowel moves behind it. A tab becomes a space, CR LF and the
// Unicode line separators '\n'. Zero width and bidirectional controls, soft hyphens, the byte order mark
// and control characters are taken out: fonts have no glyphs for them. U+2011 becomes '-', U+00A0 stays.
// Everything else stays as it is.
CleanText cleaned(std::u32string_view text);

}  // namespace raingan::layout
