#include "outputs/kept_phrases.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "outputs/spans.hpp"
#include "thai/calendar.hpp"

namespace raingan::outputs {
namespace {

constexpr std::array<std::string_view, 14> kLabels = {"ร้อยละ ", "ไตรมาสที่ ",   "พ.ศ. ",     "วันที่ ",     "รอบที่ ",
                                                      "ข้อ ",    "จำนวน ",     "วันอาทิตย์ที่ ", "วันจันทร์ที่ ", "วันอังคารที่ ",
                                                      "วันพุธที่ ", "วันพฤหัสบดีที่ ", "วันศุกร์ที่ ",   "วันเสาร์ที่ "};
// One word to the reader, two to the dictionary.
constexpr std::array<std::string_view, 1> kWords = {"ปีงบประมาณ"};
constexpr std::array<std::string_view, 2> kRanks = {"อำเภอ", "จังหวัด"};

// Bytes of the digit at the start of `text`: 1 for 0-9, 3 for ๐-๙ (U+0E50 to U+0E59), 0 for none.
std::size_t digit_bytes(std::string_view text) {
  if (!text.empty() && text[0] >= '0' && text[0] <= '9') return 1;
  if (text.size() >= 3 && text[0] == '\xE0' && text[1] == '\xB9' && text[2] >= '\x90' && text[2] <= '\x99') return 3;
  return 0;
}

// Bytes of a number with separators inside: "๑๓๓,๗๖๖,๖๗๗", "๗.๕".
std::size_t number_bytes(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size()) {
    const std::size_t digit = digit_bytes(text.substr(size));
    if (digit > 0) {
      size += digit;
      continue;
    }
    const bool separator = text[size] == ',' || text[size] == '.';
    if (!separator || size == 0 || digit_bytes(text.substr(size + 1)) == 0) break;
    ++size;
  }
  return size;
}

// "กุมภาพันธ์ ๒๕๖๗"; 0 when no month with a year stands there.
std::size_t month_bytes(std::string_view text) {
  for (int month = 1; month <= 12; ++month) {
    const std::string_view name = thai::month_name(month);
    if (!text.starts_with(name) || text.substr(name.size(), 1) != " ") continue;
    const std::size_t year = number_bytes(text.substr(name.size() + 1));
    return year == 0 ? 0 : name.size() + 1 + year;
  }
  return 0;
}

std::size_t date_bytes(std::string_view text) {
  const std::size_t day = number_bytes(text);
  if (day == 0 || text.substr(day, 1) != " ") return 0;
  const std::size_t month = month_bytes(text.substr(day + 1));
  return month == 0 ? 0 : day + 1 + month;
}

std::size_t label_bytes(std::string_view text) {
  for (const std::string_view label : kLabels) {
    if (!text.starts_with(label)) continue;
    const std::string_view rest = text.substr(label.size());
    const std::size_t number = std::max(date_bytes(rest), number_bytes(rest));
    if (number > 0) return label.size() + number;
  }
  return 0;
}

std::size_t name_bytes(std::string_view text, const KeptNames& names) {
  std::size_t rank = 0;
  for (const std::string_view word : kRanks) {
    if (text.starts_with(word)) rank = word.size();
  }
  const std::size_t longest = names.longest_at(text.substr(rank));
  return longest == 0 ? 0 : rank + longest;
}

std::size_t word_bytes(std::string_view text) {
  for (const std::string_view word : kWords) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

std::size_t phrase_bytes(std::string_view text, const KeptNames& names) {
  return std::max({word_bytes(text), label_bytes(text), date_bytes(text), month_bytes(text), name_bytes(text, names)});
}

std::size_t character_bytes(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return size;
}

}  // namespace

KeptNames::KeptNames(std::vector<std::string_view> names) : sorted_(std::move(names)) {
  std::sort(sorted_.begin(), sorted_.end());
}

std::size_t KeptNames::longest_at(std::string_view text) const {
  // A name that `text` begins with sorts no later than `text`; a longer one, later. When the last of those is no
  // beginning of `text`, a shorter one is a beginning of what both have in common.
  while (!text.empty()) {
    const auto after = std::upper_bound(sorted_.begin(), sorted_.end(), text);
    if (after == sorted_.begin()) return 0;
    const std::string_view name = *std::prev(after);
    if (text.starts_with(name)) return name.size();
    const auto differs = std::mismatch(text.begin(), text.end(), name.begin(), name.end()).first;
    text = text.substr(0, static_cast<std::size_t>(differs - text.begin()));
  }
  return 0;
}

layout::Spans kept_phrases(std::string_view text, const KeptNames& names) {
  layout::Spans spans;
  std::string plain;
  const auto flush = [&] {
    if (!plain.empty()) spans.push_back(span(std::move(plain)));
    plain.clear();
  };
  while (!text.empty()) {
    const std::size_t phrase = phrase_bytes(text, names);
    if (phrase > 0) {
      flush();
      spans.push_back(kept(std::string(text.substr(0, phrase))));
      text.remove_prefix(phrase);
      continue;
    }
    const std::size_t size = std::max(character_bytes(text), number_bytes(text));
    plain += text.substr(0, size);
    text.remove_prefix(size);
  }
  flush();
  return spans;
}

}  // namespace raingan::outputs
