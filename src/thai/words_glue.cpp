#include "thai/words_glue.hpp"

#include <algorithm>

#include "thai/words_letters.hpp"

namespace raingan::thai {
namespace {

using View = std::u32string_view;

// The stretch without spaces that ends at `end`, and the one that begins at `begin`.
View token_before(View text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && !is_space(text[begin - 1]) && text[begin - 1] != U'\n') --begin;
  return text.substr(begin, end - begin);
}

View token_after(View text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && !is_space(text[end]) && text[end] != U'\n') ++end;
  return text.substr(begin, end - begin);
}

bool is_whole_number(View token) { return !token.empty() && std::all_of(token.begin(), token.end(), is_digit); }

// "๑๒", "๑๕๐,๐๐๐", "๒.๕", "๑-๒"; a bracket or quote before it does not matter.
bool is_number(View token) {
  while (!token.empty() && is_opening(token.front())) token.remove_prefix(1);
  if (token.empty() || !is_digit(token.front()) || !is_digit(token.back())) return false;
  return std::all_of(token.begin(), token.end(),
                     [](char32_t c) { return is_digit(c) || c == U',' || c == U'.' || is_dash(c); });
}

// "๑." or "๒)": the number of a clause.
bool is_clause_number(View token) {
  return token.size() >= 2 && token.size() <= 8 && (token.back() == U'.' || token.back() == U')') &&
         is_digit(token[token.size() - 2]) && (is_digit(token.front()) || token.front() == U'(');
}

using Words = std::vector<std::u32string>;

bool begins_with_one_of(View token, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::u32string& word) { return token.starts_with(word); });
}

bool ends_with_one_of(View token, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::u32string& word) { return token.ends_with(word); });
}

// One to three consonants and nothing else: the code of a province or ministry, the "ว" of a circular.
bool is_letter_code(View token) {
  return !token.empty() && token.size() <= 3 && std::all_of(token.begin(), token.end(), is_consonant);
}

bool ends_with_letter_code(View token) {
  const std::size_t slash = token.rfind(U'/');
  return is_letter_code(slash == View::npos ? token : token.substr(slash + 1));
}

bool begins_with_unit(View text, std::size_t next, const std::vector<bool>& word_starts, const Words& units) {
  const View rest = text.substr(next);
  return std::any_of(units.begin(), units.end(), [&](const std::u32string& unit) {
    if (!rest.starts_with(unit)) return false;
    const std::size_t end = next + unit.size();
    return end == text.size() || !is_thai_letter(text[end]) || word_starts[end];
  });
}

// Is the token one of the words, but for brackets and quotes before it?
bool is_one_of(View token, const Words& words) {
  while (!token.empty() && is_opening(token.front())) token.remove_prefix(1);
  return std::find(words.begin(), words.end(), token) != words.end();
}

// Short words must stand alone: "ปี ๒๕๖๗", but not "รัตนวาปี ๓".
bool announces_number(View text, std::size_t space, const std::vector<bool>& word_starts, const Words& announcers) {
  return std::any_of(announcers.begin(), announcers.end(), [&](const std::u32string& word) {
    if (!text.substr(0, space).ends_with(word)) return false;
    const std::size_t first = space - word.size();
    return word.size() > 2 || first == 0 || !is_thai_letter(text[first - 1]) || word_starts[first];
  });
}

bool number_rules(View text, std::size_t next, View before, View after, const std::vector<bool>& word_starts,
                  const GlueWords& glue) {
  if (is_number(before)) {
    if (begins_with_unit(text, next, word_starts, glue.units) || begins_with_one_of(after, glue.months)) return true;
    if (is_dash(after.front()) && (after.size() == 1 || is_digit(after[1]))) return true;
    return is_whole_number(before) && is_whole_number(after) && before.size() <= 5 && after.size() <= 5;
  }
  if (ends_with_one_of(before, glue.months)) return is_digit(after.front()) || begins_with_one_of(after, glue.eras);
  return false;
}

}  // namespace

bool glued_across_space(View text, std::size_t space, std::size_t next, const std::vector<bool>& word_starts,
                        const GlueWords& glue) {
  const View before = token_before(text, space);
  const View after = token_after(text, next);
  if (before.empty() || after.empty()) return false;
  if (before.size() == 1 && is_dash(before.front())) return true;
  if (is_clause_number(before) || ends_with_one_of(before, glue.eras)) return true;
  if (is_one_of(before, glue.titles) || is_one_of(before, glue.places)) return true;
  if (number_rules(text, next, before, after, word_starts, glue)) return true;
  const bool number_follows = is_digit(after.front());
  if (!number_follows) return ends_with_one_of(before, glue.references) && is_letter_code(after);
  return before.back() == U'.' || ends_with_letter_code(before) ||
         announces_number(text, space, word_starts, glue.announcers);
}

}  // namespace raingan::thai
