// Spellings of Thai names: what is the same, and how far apart two are.
#pragma once

#include <string>
#include <string_view>

namespace raingan::thai {

// One form for all ways of typing the same text: NFC order of marks (tone after vowel), ํ+า → ำ, เเ → แ,
// no zero-width characters, all white space folded to one space and trimmed, ASCII digits.
std::string normalised(std::string_view text);

// normalised, without spaces, dots and a leading "อำเภอ", "อ.", "กิ่งอำเภอ", "เขต": what district names
// are compared by.
std::string name_key(std::string_view text);

// Edit distance over code points in tenths (10 = one ordinary letter). Cheaper: look-alike letters
// (ผ/ฝ, พ/ฟ, ด/ต, ถ/ภ, ข/ช, ค/ศ, น/ม, บ/ป, ร/ธ, ใ/ไ, ิ/ี/ึ/ื, ุ/ู …) 4; a tone mark, ์ or ็ added, lost or
// changed 3; adjacent transposition 8.
int spelling_distance(std::string_view a, std::string_view b);

}  // namespace raingan::thai
