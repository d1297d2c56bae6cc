// ๐-๙ and 0-9.
#pragma once

#include <string>
#include <string_view>

namespace raingan::thai {

// Every ASCII digit as a Thai digit. Text inside e-mail addresses, URLs and tokens that mix Latin
// letters with digits ("Pennung61@…", "Q1", "FM-02") is left as it is: nobody can type the other.
std::string to_thai_digits(std::string_view text);

// Every Thai digit as an ASCII digit.
std::string to_ascii_digits(std::string_view text);

}  // namespace raingan::thai
