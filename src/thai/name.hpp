// Spellings of Thai names: what is the same, and how far apart two are.
#pragma once

#include <string>
#include <string_view>

namespace raingan::thai {

// One form for all ways of typing the same text: marks in written order (vowel, tone, ์) and each once,
// ํ+า → ำ with its tone before it, เเ → แ, no zero-width characters, all white space folded to one space and
// trimmed, ASCII digits. normalised(normalised(x)) = normalised(x).
std::string normalised(std::string_view text);

// normalised, without spaces, dots and a leading "อำเภอ", "อ.", "กิ่งอำเภอ", "เขต": what district names
// are compared by. A prefix with nothing behind it stays.
std::string name_key(std::string_view text);

// Edit distance of the two keys over code points in tenths (10 = one ordinary letter): symmetric, 0 only
// for equal keys. Cheaper: look-alike letters (ผ/ฝ, พ/ฟ, ด/ต, ถ/ภ, ข/ช, ค/ศ, น/ม, บ/ป, ร/ธ, ใ/ไ, ิ/ี/ึ/ื,
// ุ/ู …) 4; a tone mark, ์ or ็ added, lost or changed 3; adjacent transposition 8. Different keys of more
// than 256 letters are as far apart as the longer one is long.
int spelling_distance(std::string_view a, std::string_view b);

}  // namespace raingan::thai
