#include "layout/furniture.hpp"

#include "base/utf8.hpp"
#include "thai/words_letters.hpp"

namespace raingan::layout {
namespace {

constexpr std::size_t kCatchwordLetters = 5;  // enough to be found at once on the next page

Frame frame_of(const PageStyle& page) {
  return {page.left, page.width - page.right, page.height - page.top - page.bottom};
}

void add_line(const Span& text, const TextStyle& style, const PageStyle& page_style, double top, Page& page,
              TextSetter& setter) {
  SetBlock block = set_paragraph({text}, style, frame_of(page_style), 0, setter);
  for (Slice& slice : block.slices) {
    place(std::move(slice), top, page);
    top += style.pitch;
  }
}

Span kept(std::string text, const TextStyle& style) { return {std::move(text), style.bold, false, true, {}}; }

std::string thai_number(std::size_t number) {
  std::string digits = std::to_string(number);
  std::string text;
  for (const char digit : digits) append_utf8(text, U'\u0E50' + static_cast<char32_t>(digit - '0'));
  return text;
}

}  // namespace

void add_page_numbers(std::vector<FlowPage>& pages, std::size_t before, const PageStyle& page, TextStyle text,
                      TextSetter& setter) {
  if (page.number_baseline <= 0) return;
  text.centre_on = page.width / 2;
  const double top = page.number_baseline - kBaselineShare * text.pitch;
  for (std::size_t i = before == 0 ? 1 : 0; i < pages.size(); ++i) {
    add_line(kept("- " + thai_number(before + i + 1) + " -", text), text, page, top, pages[i].page, setter);
  }
}

void add_continued(std::vector<FlowPage>& pages, std::size_t before, const PageStyle& page, const TextStyle& text,
                   const Span& words, TextSetter& setter) {
  if (page.continued <= 0 || words.text.empty()) return;
  const double top = page.continued - kBaselineShare * text.pitch;
  for (std::size_t i = before == 0 ? 1 : 0; i < pages.size(); ++i)
    add_line(words, text, page, top, pages[i].page, setter);
}

void add_catchwords(std::vector<FlowPage>& pages, const PageStyle& page, const TextStyle& text, TextSetter& setter) {
  if (!page.catchword) return;
  const double top = page.height - page.bottom - text.pitch;
  for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
    const std::u32string words = catchword(pages[i + 1].opening, *setter.resources.words);
    if (!words.empty()) add_line(kept(to_utf8(words), text), text, page, top, pages[i].page, setter);
  }
}

void add_marks(std::vector<FlowPage>& pages, const PageStyle& page, TextStyle text, const std::string& mark,
               TextSetter& setter) {
  if (mark.empty()) return;
  text.centre_on = page.width / 2;
  for (FlowPage& each : pages) {
    for (const double baseline : {page.head_mark, page.foot_mark > 0 ? page.height - page.foot_mark : 0}) {
      if (baseline > 0) add_line(kept(mark, text), text, page, baseline - kBaselineShare * text.pitch, each.page, setter);
    }
  }
}

std::u32string catchword(std::u32string_view opening, const thai::WordBreaker& words) {
  while (!opening.empty() && opening.front() == U' ') opening.remove_prefix(1);
  if (opening.empty()) return {};
  const std::vector<bool> breaks = words.breaks(opening);
  std::size_t letters = 0;
  std::size_t end = 0;
  for (; end < opening.size(); ++end) {
    if (breaks[end] && letters >= kCatchwordLetters) break;
    const char32_t c = opening[end];
    if (thai::is_thai_letter(c) || thai::is_latin_letter(c)) ++letters;
  }
  while (end > 0 && opening[end - 1] == U' ') --end;
  return U"/" + std::u32string(opening.substr(0, end)) + U"...";
}

}  // namespace raingan::layout
