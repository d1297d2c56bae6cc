#include "layout/text_hygiene.hpp"

#include "thai/words_letters.hpp"

namespace raingan::layout {
namespace {

constexpr char32_t kNikhahit = U'\u0E4D';
constexpr char32_t kSaraAa = U'\u0E32';
constexpr char32_t kSaraAm = U'\u0E33';
constexpr char32_t kSaraE = U'\u0E40';
constexpr char32_t kSaraAe = U'\u0E41';
constexpr char32_t kZeroWidthSpace = U'\u200B';

bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == U'\u00AD' || (c >= U'\u200B' && c <= U'\u200F') ||
         (c >= U'\u202A' && c <= U'\u202E') || (c >= U'\u2060' && c <= U'\u206F') || c == U'\uFEFF' ||
         (c >= U'\uFE00' && c <= U'\uFE0F') || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xFFFE && c <= 0xFFFF) ||
         (c >= 0xE0000 && c <= 0xE0FFF) || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF;
}

bool is_line_end(char32_t c) {
  return c == U'\n' || c == U'\v' || c == U'\f' || c == U'\u0085' || c == U'\u2028' || c == U'\u2029';
}

// A vowel or sign that stands above or below the consonant, closer to it than a tone.
bool is_inner_mark(char32_t c) { return c == U'\u0E31' || (c >= U'\u0E34' && c <= U'\u0E3A'); }

// First pass: one character at a time.
CleanText without_controls(std::u32string_view text) {
  CleanText clean;
  clean.text.reserve(text.size());
  clean.source.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c == U'\r') c = i + 1 < text.size() && text[i + 1] == U'\n' ? U'\0' : U'\n';
    if (c == U'\t') c = U' ';
    if (c == U'\u2011') c = U'-';
    if (is_line_end(c)) c = U'\n';
    if (c == kZeroWidthSpace) clean.may_break.push_back(static_cast<std::uint32_t>(clean.text.size()));
    if (c != U'\n' && is_unprintable(c)) continue;
    clean.text += c;
    clean.source.push_back(static_cast<std::uint32_t>(i));
  }
  return clean;
}

// Second pass, in place: no repair makes the text longer.
class Repair {
 public:
  explicit Repair(CleanText& clean) : clean_(clean) {}

  void run() {
    std::size_t hint = 0;
    for (std::size_t i = 0; i < clean_.text.size();) {
      while (hint < clean_.may_break.size() && clean_.may_break[hint] <= i) {
        clean_.may_break[hint++] = static_cast<std::uint32_t>(end_);
      }
      i += step(i);
    }
    for (; hint < clean_.may_break.size(); ++hint) clean_.may_break[hint] = static_cast<std::uint32_t>(end_);
    clean_.text.resize(end_);
    clean_.source.resize(end_);
  }

 private:
  char32_t at(std::size_t i) const { return i < clean_.text.size() ? clean_.text[i] : U'\0'; }

  void put(char32_t c, std::uint32_t source) {
    clean_.text[end_] = c;
    clean_.source[end_] = source;
    ++end_;
  }

  // Handles the sequence at `i`; returns its length.
  std::size_t step(std::size_t i) {
    const char32_t a = at(i), b = at(i + 1), c = at(i + 2);
    const std::uint32_t from = clean_.source[i];
    if (a == kNikhahit && b == kSaraAa) return put(kSaraAm, from), 2;
    if (a == kNikhahit && thai::is_tone(b) && c == kSaraAa) return put(b, from), put(kSaraAm, from), 3;
    if (a == kSaraE && b == kSaraE) return put(kSaraAe, from), 2;
    if (thai::is_tone(a) && is_inner_mark(b)) {
      const std::uint32_t second = clean_.source[i + 1];
      return put(b, from), put(a, second), 2;
    }
    return put(a, from), 1;
  }

  CleanText& clean_;
  std::size_t end_ = 0;
};

}  // namespace

CleanText cleaned(std::u32string_view text) {
  CleanText clean = without_controls(text);
  Repair(clean).run();
  return clean;
}

}  // namespace raingan::layout
