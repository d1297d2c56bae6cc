// Classes of the characters of Thai text, as line breaking and spacing need them (Unicode block 0E00).
#pragma once

namespace raingan::thai {

constexpr bool is_consonant(char32_t c) { return c >= U'\u0E01' && c <= U'\u0E2E'; }

// Signs that stand above or below the character before them: vowels, tones, thanthakhat.
constexpr bool is_mark(char32_t c) {
  return c == U'\u0E31' || (c >= U'\u0E34' && c <= U'\u0E3A') || (c >= U'\u0E47' && c <= U'\u0E4E') ||
         (c >= U'\u0300' && c <= U'\u036F');
}

constexpr bool is_tone(char32_t c) { return c >= U'\u0E48' && c <= U'\u0E4B'; }

// เ แ โ ใ ไ: written before the consonant that they belong to.
constexpr bool is_leading_vowel(char32_t c) { return c >= U'\u0E40' && c <= U'\u0E44'; }

// Marks and the vowels ะ า ำ ๅ: nothing may separate them from what stands before.
constexpr bool clings_to_previous(char32_t c) {
  return is_mark(c) || c == U'\u0E30' || c == U'\u0E32' || c == U'\u0E33' || c == U'\u0E45';
}

// A letter of a Thai word; not a digit, ๆ, ฯ, ฿ or an old punctuation sign.
constexpr bool is_thai_letter(char32_t c) {
  return (c >= U'\u0E01' && c <= U'\u0E2E') || (c >= U'\u0E30' && c <= U'\u0E3A') ||
         (c >= U'\u0E40' && c <= U'\u0E45') || (c >= U'\u0E47' && c <= U'\u0E4E');
}

constexpr bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'\u0E50' && c <= U'\u0E59'); }

constexpr bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= U'\u00C0' && c <= U'\u024F' && c != U'\u00D7' && c != U'\u00F7');
}

constexpr bool is_space(char32_t c) { return c == U' ' || c == U'\u00A0'; }

constexpr bool is_dash(char32_t c) { return c == U'-' || c == U'\u2013' || c == U'\u2014' || c == U'\u2011'; }

// Never the last character of a line.
constexpr bool is_opening(char32_t c) {
  return c == U'(' || c == U'[' || c == U'{' || c == U'\u201C' || c == U'\u2018' || c == U'\u0E3F' || c == U'\u00AB';
}

// Never the first character of a line.
constexpr bool is_closing(char32_t c) {
  switch (c) {
    case U')':
    case U']':
    case U'}':
    case U'\u201D':
    case U'\u2019':
    case U'\u00BB':
    case U'"':
    case U'\'':
    case U',':
    case U'.':
    case U':':
    case U';':
    case U'!':
    case U'?':
    case U'%':
    case U'/':
    case U'\u2026':
    case U'\u0E2F':
    case U'\u0E46':
    case U'\u0E5A':
    case U'\u0E5B':
    case U'\u00B0':
    case U'\u00B2':
      return true;
    default:
      return clings_to_previous(c);
  }
}

// A character that another may be set apart from: line breaks of last resort and widened spacing.
constexpr bool begins_cluster(char32_t previous, char32_t c) {
  return !clings_to_previous(c) && !is_leading_vowel(previous);
}

}  // namespace raingan::thai
