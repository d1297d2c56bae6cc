#include "thai/name.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "thai/digits.hpp"

namespace raingan::thai {
namespace {

constexpr char32_t kSaraAa = U'\u0E32';
constexpr char32_t kSaraAm = U'\u0E33';
constexpr char32_t kNikhahit = U'\u0E4D';
constexpr std::size_t kMaxCompared = 256;  // no name is longer; keeps the distance of two cell texts cheap

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF;
}

bool is_space(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Order in which marks of one consonant are written; -1 for what is no mark.
int mark_order(char32_t c) {
  if (c == 0x0E3A) return 0;                                                 // phinthu
  if (c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E39) || c == 0x0E47) return 1;  // vowels above and below
  if (c >= 0x0E48 && c <= 0x0E4B) return 2;                                  // tones
  if (c == 0x0E4C || c == kNikhahit || c == 0x0E4E) return 3;
  return -1;
}

std::u32string visible(std::string_view text) {
  std::u32string out;
  for (const char32_t c : to_utf32(to_ascii_digits(text))) {
    if (is_invisible(c)) continue;
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != U' ') {
      out += U' ';
    }
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

// The marks in [first, last) in written order, each once. A ำ among them (typed before its tone) or a
// final า after ํ becomes the one ำ behind them.
void append_cluster(std::u32string& out, std::u32string marks, bool am) {
  std::stable_sort(marks.begin(), marks.end(),
                   [](char32_t a, char32_t b) { return std::pair(mark_order(a), a) < std::pair(mark_order(b), b); });
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  if (am) std::erase(marks, kNikhahit);
  out += marks;
  if (am) out += kSaraAm;
}

std::u32string in_written_order(std::u32string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == U'เ' && at + 1 < text.size() && text[at + 1] == U'เ') {
      out += U'แ';
      at += 2;
      continue;
    }
    if (mark_order(text[at]) < 0 && text[at] != kSaraAm) {
      out += text[at++];
      continue;
    }
    std::u32string marks;
    bool am = false;
    for (; at < text.size(); ++at) {
      if (mark_order(text[at]) >= 0) {
        marks += text[at];
      } else if (text[at] == kSaraAm || (text[at] == kSaraAa && !am && marks.find(kNikhahit) != std::u32string::npos)) {
        am = true;
      } else {
        break;
      }
    }
    append_cluster(out, std::move(marks), am);
  }
  return out;
}

bool is_cheap_mark(char32_t c) { return (c >= 0x0E47 && c <= 0x0E4C); }

bool look_alike(char32_t a, char32_t b) {
  static constexpr std::array<std::u32string_view, 17> kGroups = {U"ผฝ", U"พฟ", U"ดต", U"ดค", U"ถภ", U"ขช",
                                                                  U"ชซ", U"คศ", U"นม", U"บป", U"รธ", U"ใไ",
                                                                  U"ฎฏ", U"ลส", U"ิีึื",   U"ุู",   U"ผพ"};
  return std::any_of(kGroups.begin(), kGroups.end(), [&](std::u32string_view group) {
    return group.find(a) != std::u32string_view::npos && group.find(b) != std::u32string_view::npos;
  });
}

int cost_of_one(char32_t c) { return is_cheap_mark(c) ? 3 : 10; }

int cost_of_change(char32_t a, char32_t b) {
  if (a == b) return 0;
  if (is_cheap_mark(a) && is_cheap_mark(b)) return 3;
  return look_alike(a, b) ? 4 : 10;
}

}  // namespace

std::string normalised(std::string_view text) { return to_utf8(in_written_order(visible(text))); }

std::string name_key(std::string_view text) {
  const std::string name = normalised(text);
  std::string_view rest = name;
  for (const std::string_view prefix : {"กิ่งอำเภอ", "กิ่ง อ.", "กิ่งอ.", "อำเภอ", "อ.", "อ ", "เขต"}) {
    if (rest.starts_with(prefix) && rest.size() > prefix.size()) {
      rest.remove_prefix(prefix.size());
      break;
    }
  }
  std::string key;
  for (const char c : rest) {
    if (c != ' ' && c != '.') key += c;
  }
  return key;
}

int spelling_distance(std::string_view a, std::string_view b) {
  const std::u32string left = to_utf32(name_key(a));
  const std::u32string right = to_utf32(name_key(b));
  if (left == right) return 0;
  const std::size_t longest = std::max(left.size(), right.size());
  if (longest > kMaxCompared) return 10 * static_cast<int>(std::min<std::size_t>(longest, 1'000'000));

  const std::size_t width = right.size() + 1;
  std::vector<int> before_last(width), last(width), row(width);
  for (std::size_t j = 1; j < width; ++j) last[j] = last[j - 1] + cost_of_one(right[j - 1]);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = last[0] + cost_of_one(left[i - 1]);
    for (std::size_t j = 1; j < width; ++j) {
      row[j] = std::min({last[j] + cost_of_one(left[i - 1]), row[j - 1] + cost_of_one(right[j - 1]),
                         last[j - 1] + cost_of_change(left[i - 1], right[j - 1])});
      const bool exchanged = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (exchanged) row[j] = std::min(row[j], before_last[j - 2] + 8);
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[right.size()];
}

}  // namespace raingan::thai
