// What pages carry besides their text: page numbers, catchwords, marks of secrecy.
#pragma once

#include "layout/page_flow.hpp"

namespace raingan::layout {

// Free lines at the foot of a continued page that a catchword needs; in pitches.
inline constexpr double kCatchwordLines = 2;

// "- ๒ -" in Thai digits, centred across the page at its style's baseline, on all pages but the first; `before` pages
// come before these.
void add_page_numbers(std::vector<FlowPage>& pages, std::size_t before, const PageStyle& page, TextStyle text,
                      TextSetter& setter);

// `words` at the page style's place for them, on the same pages; nothing where there are none.
void add_continued(std::vector<FlowPage>& pages, std::size_t before, const PageStyle& page, const TextStyle& text,
                   const Span& words, TextSetter& setter);

// "/๓. ให้จัดทำ..." at the right of the last line of every page that is continued by text: the first
// words of the next page, a clause number counting with them.
void add_catchwords(std::vector<FlowPage>& pages, const PageStyle& page, const TextStyle& text, TextSetter& setter);

// `mark` centred across the page at its head and foot, where the page style has a place for it; nothing when empty.
void add_marks(std::vector<FlowPage>& pages, const PageStyle& page, TextStyle text, const std::string& mark,
               TextSetter& setter);

// What a catchword says of a page that opens with `opening`; empty when that is empty.
std::u32string catchword(std::u32string_view opening, const thai::WordBreaker& words);

}  // namespace raingan::layout
