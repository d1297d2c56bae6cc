#include "lint/phrases.hpp"

#include <algorithm>
#include <map>

#include "base/ascii.hpp"
#include "lint/matching.hpp"
#include "thai/name.hpp"

namespace raingan::lint {
namespace {

using assess::Fraction;
using Says = StatedThreshold::Says;

int number(const std::string& digits) { return digits.empty() || digits.size() > 6 ? 0 : std::stoi(digits); }

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(first);
}

std::vector<int> spelt_out(const std::string& list) {
  static const Pattern next("(-|ถึง)?[^0-9-]*?(\\d{1,2})");
  std::vector<int> numbers;
  each_match(list, next, [&](const Match& match) {
    const int last = number(match.text(2));
    const bool range = match.has(1) && !numbers.empty();
    for (int i = range ? numbers.back() + 1 : last; i <= last && numbers.size() < 100; ++i) numbers.push_back(i);
  });
  return numbers;
}

bool of_another_document(std::string_view behind) {
  while (!behind.empty() && (behind.front() == ' ' || behind.front() == '.')) behind.remove_prefix(1);
  for (const std::string_view word : {"ของ", "แห่ง", "ตามระเบียบ", "ตามประกาศ"}) {
    if (behind.starts_with(word)) return true;
  }
  return false;
}

Says says_of(const std::string& word) {
  if (word == "มากกว่า" || word == "เกินกว่า") return Says::more_than;
  if (word == "น้อยกว่า" || word == "ต่ำกว่า") return Says::less_than;
  if (word == "ไม่เกิน") return Says::at_most;
  return Says::at_least;
}

std::size_t next_growth_word(std::string_view text, std::size_t from) {
  std::size_t nearest = std::string_view::npos;
  for (const std::string_view word : {"เพิ่มขึ้น", "เพิ่ม ", "สูงกว่า"}) nearest = std::min(nearest, text.find(word, from));
  return nearest;
}

// A rate further away, or behind another comparison, says something else.
bool is_one_thought(std::string_view words) {
  constexpr std::size_t kFarthest = 450;
  if (words.size() > kFarthest) return false;
  const std::size_t behind_word = words.starts_with("สูงกว่า") ? sizeof("สูงกว่า") - 1 : sizeof("เพิ่ม") - 1;
  const std::string_view rest = words.substr(behind_word);
  for (const std::string_view other : {"และ", "กว่า", "เพิ่ม", "ลดลง"}) {
    if (rest.find(other) != std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

std::string plain(std::string_view text) {
  std::string out = thai::normalised(text);
  for (const std::string_view dash : {"–", "—", "‑", "−"}) {
    for (std::size_t at = out.find(dash); at != std::string::npos; at = out.find(dash, at))
      out.replace(at, dash.size(), "-");
  }
  return out;
}

std::vector<int> fiscal_years_in(std::string_view text) {
  static const Pattern year("ปีงบประมาณ\\s*(?:พ\\.?ศ\\.?)?\\s*(2[4-6]\\d\\d)(?!\\d)");
  std::vector<int> years;
  each_match(text, year, [&](const Match& match) { years.push_back(number(match.text(1))); });
  return years;
}

std::vector<StatedQuarters> quarter_spans_in(std::string_view text) {
  static const Pattern span("ไตรมาส(?:ที่)?\\s*([1-4])\\s*-\\s*([1-4])(?!\\d)");
  std::vector<StatedQuarters> spans;
  each_match(text, span, [&](const Match& match) {
    const StatedQuarters stated{number(match.text(1)), number(match.text(2)), match.text()};
    if (stated.first < stated.last) spans.push_back(stated);
  });
  return spans;
}

std::optional<int> months_counted_in(std::string_view text) {
  static const Pattern count("\\(\\s*(\\d{1,2})\\s*เดือน\\s*\\)");
  std::optional<int> months;
  each_match(text, count, [&](const Match& match) { months = number(match.text(1)); });
  return months;
}

std::vector<StatedNumbers> numbers_after(std::string_view text, std::string_view keyword) {
  thread_local std::map<std::string, Pattern, std::less<>> patterns;  // slow to make, few to keep
  const std::string word(keyword);
  const Pattern& list =
      patterns
          .try_emplace(word, "(หัว)?" + word + "\\s*(\\d{1,2}(?!\\d)(?:[. ,]*(?:และ|-|ถึง|,)[ ,]*(?:และ)?\\s*(?:" + word +
                                 ")?\\s*\\d{1,2}(?!\\d))*)")
          .first->second;
  std::vector<StatedNumbers> found;
  each_match(text, list, [&](const Match& match) {
    if (match.has(1) || of_another_document(match.behind())) return;
    found.push_back({spelt_out(match.text(2)), trimmed(match.text())});
  });
  return found;
}

std::vector<StatedThreshold> thresholds_in(std::string_view text) {
  // Not from within a run of digits, nor shorter than it: a long run would be tried at every length from every digit.
  static const std::string kNumber = "(?<!\\d)(\\d++(?:\\.\\d++)?)(?![\\d,])";
  static const Pattern compared(
      "(ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|มากกว่า|เกินกว่า|ไม่เกิน|น้อยกว่า|ต่ำกว่า)\\s*(?:จำนวน\\s*)?(ร้อยละ)?\\s*" + kNumber +
      "\\s*(%)?");
  static const Pattern percent("(ร้อยละ)?\\s*" + kNumber + "\\s*(%)?");
  std::vector<StatedThreshold> found;
  const auto add = [&](Says says, const Match& match, std::size_t sign, std::string words) {
    const auto parsed = Fraction::parse(match.text(sign + 1));
    if (!parsed) return;
    const bool in_percent = match.has(sign) || match.has(sign + 2);
    std::string behind = trimmed(std::string(match.behind()));
    found.push_back({says, *parsed, in_percent, std::move(behind), std::move(words)});
  };
  each_match(text, compared,
             [&](const Match& match) { add(says_of(match.text(1)), match, 2, trimmed(match.text())); });
  for (std::size_t at = 0; (at = next_growth_word(text, at)) != std::string_view::npos;) {
    const std::size_t word = at;
    at += 1;
    bool done = false;
    each_match(text.substr(word), percent, [&](const Match& match) {
      if (done || (!match.has(1) && !match.has(3))) return;
      done = true;
      const std::string_view words = text.substr(word, match.at() + match.text().size());
      if (is_one_thought(words)) add(Says::growth, match, 1, std::string(words));
    });
  }
  return found;
}

std::optional<std::string> email_with_thai_digits(std::string_view text) {
  const auto thai_digit = [&](std::size_t at) {
    return text.substr(at, 2) == "\xE0\xB9" && at + 2 < text.size() &&
           static_cast<unsigned char>(text[at + 2]) >= 0x90 && static_cast<unsigned char>(text[at + 2]) <= 0x99;
  };
  const auto plain_sign = [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-' || c == '+';
  };
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    bool thai = false;
    std::size_t first = at;
    while (first > 0) {
      if (plain_sign(text[first - 1])) {
        --first;
      } else if (first >= 3 && thai_digit(first - 3)) {
        first -= 3;
        thai = true;
      } else {
        break;
      }
    }
    std::size_t last = at + 1;
    while (last < text.size()) {
      if (plain_sign(text[last])) {
        ++last;
      } else if (thai_digit(last)) {
        last += 3;
        thai = true;
      } else {
        break;
      }
    }
    if (thai && first < at && last > at + 1) return std::string(text.substr(first, last - first));
  }
  return std::nullopt;
}

std::vector<std::string> telephones_in(std::string_view text) {
  static const Pattern phone("โทร[^0-9]{0,60}((?:\\d[ -]?){8,11}\\d)");
  std::vector<std::string> found;
  each_match(text, phone, [&](const Match& match) {
    std::string digits;
    for (const char c : match.text(1)) {
      if (is_digit(c)) digits += c;
    }
    if (digits.size() == 9 || digits.size() == 10) found.push_back(digits);
  });
  return found;
}

std::vector<std::string> postcodes_in(std::string_view text) {
  static const Pattern code("(^|[^0-9 ]|[^0-9] )(\\d{5})(?![ -]?\\d)");
  std::vector<std::string> found;
  each_match(text, code, [&](const Match& match) { found.push_back(match.text(2)); });
  return found;
}

}  // namespace raingan::lint
