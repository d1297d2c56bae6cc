// Letters of ASCII, whatever the locale; Thai digits are told by thai/digits.hpp.
#pragma once

#include <string>

namespace raingan {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "07" of 7, for days, months and times; 0 to 99.
inline std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace raingan
