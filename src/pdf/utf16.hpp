// Text as PDF wants it: UTF-16BE (PDF 32000-1, 7.9.2.2 and 9.10.3).
#pragma once

#include <string>
#include <string_view>

namespace raingan::pdf {

// Big-endian UTF-16 without byte order mark. Throws Error(internal) for a surrogate or a number above
// U+10FFFF.
std::string utf16be(std::u32string_view text);

// A "text string": byte order mark and UTF-16BE.
std::string text_string(std::string_view utf8);

}  // namespace raingan::pdf
