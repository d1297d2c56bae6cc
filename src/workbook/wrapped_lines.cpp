#include "workbook/wrapped_lines.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"

namespace raingan::workbook {
namespace {

// Letters are a little wider than digits, and lines end at words.
constexpr double kLetter = 1.2;

// Thai vowels and marks above and below take no room of their own.
bool takes_room(char32_t c) { return c != 0x0E31 && !(c >= 0x0E34 && c <= 0x0E3A) && !(c >= 0x0E47 && c <= 0x0E4E); }

}  // namespace

int wrapped_lines(std::string_view text, double width) {
  int lines = 0;
  double line = 0;
  for (const char32_t c : to_utf32(text) + U'\n') {
    if (c != U'\n') {
      line += takes_room(c) ? kLetter : 0;
      continue;
    }
    lines += std::max(1, static_cast<int>(std::ceil(line / std::max(width, 1.0))));
    line = 0;
  }
  return lines;
}

}  // namespace raingan::workbook
