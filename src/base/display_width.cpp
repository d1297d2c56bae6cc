#include "base/display_width.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace raingan {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool within(char32_t c, const std::array<Range, N>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(), [c](const Range& r) { return c >= r.first && c <= r.last; });
}

constexpr std::array<Range, 10> kNoWidth = {{{0x0300, 0x036F},
                                             {0x0E31, 0x0E31},
                                             {0x0E34, 0x0E3A},
                                             {0x0E47, 0x0E4E},
                                             {0x0EB1, 0x0EB1},
                                             {0x0EB4, 0x0EBC},
                                             {0x0EC8, 0x0ECE},
                                             {0x200B, 0x200F},
                                             {0xFE00, 0xFE0F},
                                             {0xFEFF, 0xFEFF}}};
constexpr std::array<Range, 7> kWide = {{{0x1100, 0x115F},
                                         {0x2E80, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0x1F300, 0x1FAFF}}};

std::size_t width_of(char32_t c) { return within(c, kNoWidth) ? 0 : within(c, kWide) ? 2 : 1; }

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (const char32_t c : to_utf32(text)) width += width_of(c);
  return width;
}

std::string fitted(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  std::string out;
  std::size_t used = 0;
  for (const char32_t c : to_utf32(text)) {
    used += width_of(c);
    if (used >= width) break;
    append_utf8(out, c);
  }
  return out + "…";
}

std::string padded(std::string_view text, std::size_t width, Side side) {
  const std::size_t used = display_width(text);
  const std::string room(used < width ? width - used : 0, ' ');
  return side == Side::left ? std::string(text) + room : room + std::string(text);
}

}  // namespace raingan
