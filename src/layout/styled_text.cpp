#include "layout/styled_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "layout/text_hygiene.hpp"
#include "thai/words_letters.hpp"

namespace raingan::layout {
namespace {

// A mark goes with the letter that carries it, otherwise it could not be placed.
const FontFace* face_for(std::u32string_view text, std::size_t i, const Span& span, bool bold, const FontFamily& fonts,
                         const FontFace* previous) {
  const char32_t c = text[i];
  if (thai::is_mark(c) && previous != nullptr && previous->has(c)) return previous;
  const char32_t next = i + 1 < text.size() && thai::is_mark(text[i + 1]) ? text[i + 1] : U'\0';
  return fonts.face_for(c, next, bold || span.bold, span.italic);
}

struct Joined {
  std::u32string text;
  std::vector<std::uint32_t> span;
};

Joined joined(const Spans& spans) {
  Joined all;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    all.text += to_utf32(spans[i].text);
    all.span.resize(all.text.size(), static_cast<std::uint32_t>(i));
  }
  return all;
}

std::vector<thai::WordBreaker::Range> kept_ranges(const StyledText& styled, const Spans& spans) {
  std::vector<thai::WordBreaker::Range> ranges;
  for (std::size_t first = 0; first < styled.text.size();) {
    std::size_t last = first + 1;
    while (last < styled.text.size() && styled.span[last] == styled.span[first]) ++last;
    if (spans[styled.span[first]].keep) ranges.push_back({first, last});
    first = last;
  }
  return ranges;
}

void find_breaks(StyledText& styled, const Spans& spans, const std::vector<std::uint32_t>& asked,
                 const thai::WordBreaker& words) {
  const std::vector<bool> breaks = words.breaks(styled.text, kept_ranges(styled, spans));
  styled.before.assign(styled.text.size(), Break::none);
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    if (breaks[i]) styled.before[i] = Break::allowed;
  }
  for (const std::uint32_t at : asked) {
    if (at > 0 && at < styled.text.size() && !thai::is_closing(styled.text[at]) && !thai::is_space(styled.text[at])) {
      styled.before[at] = Break::allowed;
    }
  }
  for (std::size_t i = 0; i < styled.text.size(); ++i) {
    char32_t& c = styled.text[i];
    if (c == U'\n' && i + 1 < styled.text.size()) styled.before[i + 1] = Break::forced;
    if (c == U'\n' || c == U'\u00A0') c = U' ';
  }
}

}  // namespace

StyledText styled_text(const Spans& spans, bool bold, const FontFamily& fonts, const thai::WordBreaker& words,
                       std::set<char32_t>& missing) {
  const Joined all = joined(spans);
  const CleanText clean = cleaned(all.text);
  StyledText styled;
  std::vector<std::uint32_t> asked;
  std::size_t hint = 0;
  const FontFace* previous = nullptr;
  for (std::size_t i = 0; i < clean.text.size(); ++i) {
    for (; hint < clean.may_break.size() && clean.may_break[hint] <= i; ++hint) {
      asked.push_back(static_cast<std::uint32_t>(styled.text.size()));
    }
    const std::uint32_t span = all.span[clean.source[i]];
    const char32_t c = clean.text[i];
    const FontFace* face = c == U'\n' ? &fonts.face(bold || spans[span].bold, spans[span].italic)
                                      : face_for(clean.text, i, spans[span], bold, fonts, previous);
    if (face == nullptr) {
      missing.insert(c);
      continue;
    }
    styled.text += c;
    styled.face.push_back(face);
    styled.span.push_back(span);
    previous = face;
  }
  find_breaks(styled, spans, asked, words);
  return styled;
}

}  // namespace raingan::layout
