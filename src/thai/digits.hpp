// ๐-๙ and 0-9.
#pragma once

#include <string>
#include <string_view>

namespace raingan::thai {

// Every ASCII digit as a Thai digit. Left as they are, for nobody can type the other: URLs (up to the next
// white space) and every run of ASCII characters between spaces, brackets, quotes and commas that holds a
// Latin letter: "name61@example.go.th", "Q1", "FM-02".
std::string to_thai_digits(std::string_view text);

// Every Thai digit as an ASCII digit.
std::string to_ascii_digits(std::string_view text);

}  // namespace raingan::thai
