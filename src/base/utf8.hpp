// UTF-8 at the door: validated once, decoded where code points matter.
#pragma once

#include <string>
#include <string_view>

namespace raingan {

// True when `text` is well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates).
bool is_valid_utf8(std::string_view text);

// Code points of `text`; every ill-formed byte becomes U+FFFD, so nothing is refused and nothing is lost.
std::u32string to_utf32(std::string_view text);

std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& text, char32_t code_point);

// `text` without ASCII and Thai-document white space at both ends: space, tab, CR, LF, U+00A0,
// U+200B, U+FEFF.
std::string_view trimmed(std::string_view text);

// `text` made safe to print on a terminal: control characters (C0, C1, DEL) are replaced by U+FFFD.
std::string printable(std::string_view text);

}  // namespace raingan
