#include "assess/feel_scanner.hpp"

#include <cstdlib>

#include "assess/feel_typography.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace raingan::assess {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
// Names may hold any letter; bytes of other scripts have the highest bit.
bool is_of_name(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

FeelScanner::FeelScanner(std::string_view text, const definition::Element& where, const Names& names)
    : text_(straightened(text)), where_(where), names_(names) {}

bool FeelScanner::at_end() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  return at_ >= text_.size();
}

char FeelScanner::peek() { return at_end() ? '\0' : text_[at_]; }

bool FeelScanner::take(char wanted) { return take(std::string_view(&wanted, 1)); }

bool FeelScanner::take(std::string_view signs) {
  if (at_end() || !std::string_view(text_).substr(at_).starts_with(signs)) return false;
  at_ += signs.size();
  return true;
}

bool FeelScanner::take_word(std::string_view word) {
  if (at_end() || !std::string_view(text_).substr(at_).starts_with(word)) return false;
  const std::size_t after = at_ + word.size();
  if (after < text_.size() && is_of_name(text_[after])) return false;
  at_ = after;
  return true;
}

void FeelScanner::expect(char wanted) {
  if (!take(wanted)) refuse();
}

Value FeelScanner::literal() {
  Value value;
  if (peek() == '"') return quoted();
  if (take_temporal(value)) return value;
  if (take_word("true")) return true;
  if (take_word("false")) return false;
  if (take_word("null")) return {};
  return number();
}

Edge FeelScanner::endpoint() {
  Edge edge;
  edge.name = name();
  if (edge.name.empty()) edge.value = literal();
  return edge;
}

// The longest name that stands here. Words that begin a literal are never names.
std::string FeelScanner::name() {
  if (at_end()) return {};
  const std::size_t first = at_;
  std::string longest;
  for (const std::string& one : names_) {
    if (one.size() > longest.size() && is_of_name(one.front()) && !is_digit(one.front()) && take_word(one)) {
      longest = one;
    }
    at_ = first;
  }
  if (longest == "true" || longest == "false" || longest == "null") return {};
  at_ += longest.size();
  if (peek() != '(') return longest;
  at_ = first;  // a function of that name: date(…)
  return {};
}

bool FeelScanner::take_temporal(Value& value) {
  if (take('@')) {
    if (peek() != '"') refuse();
    value = temporal(quoted());
    return true;
  }
  for (const std::string_view word : {"date and time", "date", "time", "duration"}) {
    const std::size_t first = at_;
    if (!take_word(word)) continue;
    if (!take('(')) {
      at_ = first;
      continue;
    }
    value = word == "date" && peek() != '"' ? date_of_numbers() : temporal(quoted());
    expect(')');
    return true;
  }
  return false;
}

Temporal FeelScanner::temporal(const std::string& written) const {
  const auto value = Temporal::parse(written);
  if (value) return *value;
  where_.fail({"“" + printable(written) + "” ไม่ใช่วันที่ เวลา หรือช่วงเวลา",
               "\"" + printable(written) + "\" is no date, time or duration"},
              {"เขียนอย่างนี้ (ค.ศ.): 2025-01-31, 08:30:00, 2025-01-31T08:30:00, P3D, P1Y6M",
               "write 2025-01-31, 08:30:00, 2025-01-31T08:30:00, P3D or P1Y6M"});
}

// date(2025, 1, 31)
Temporal FeelScanner::date_of_numbers() {
  const auto part = [&](std::size_t digits) {
    const std::string written = number().to_string();
    return written.size() < digits ? std::string(digits - written.size(), '0') + written : written;
  };
  std::string written = part(4);
  expect(',');
  written += "-" + part(2);
  expect(',');
  written += "-" + part(2);
  return temporal(written);
}

Fraction FeelScanner::number() {
  if (at_end()) refuse();
  const std::size_t first = at_;
  if (text_[at_] == '-') ++at_;
  while (at_ < text_.size() && (is_digit(text_[at_]) || one_point())) ++at_;
  const auto value = Fraction::parse(std::string_view(text_).substr(first, at_ - first));
  if (!value) refuse();
  if (at_ >= text_.size() || (text_[at_] != 'e' && text_[at_] != 'E')) return *value;
  ++at_;
  return times_ten_to(*value, exponent());
}

int FeelScanner::exponent() {
  const bool negative = at_ < text_.size() && text_[at_] == '-';
  if (negative || (at_ < text_.size() && text_[at_] == '+')) ++at_;
  constexpr std::size_t kMaxDigits = 2;
  const std::size_t first = at_;
  int value = 0;
  while (at_ < text_.size() && is_digit(text_[at_]) && at_ - first < kMaxDigits)
    value = value * 10 + (text_[at_++] - '0');
  if (at_ == first) refuse();
  return negative ? -value : value;
}

Fraction FeelScanner::times_ten_to(Fraction value, int exponent) const {
  constexpr std::int64_t kMost = 1'000'000'000'000'000'000;  // 18 digits, as numbers without an exponent
  for (int i = 0; i < std::abs(exponent); ++i) {
    std::int64_t& part = exponent > 0 ? value.numerator : value.denominator;
    if (part > kMost / 10 || part < -kMost / 10) refuse();
    part *= 10;
  }
  return value;
}

// A point of a number, not the two points of an interval.
bool FeelScanner::one_point() const {
  const auto is_point = [&](std::size_t i) { return i < text_.size() && text_[i] == '.'; };
  return is_point(at_) && !is_point(at_ + 1) && (at_ == 0 || !is_point(at_ - 1));
}

std::string FeelScanner::quoted() {
  if (peek() != '"') refuse();
  std::string value;
  for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
    if (text_[at_] == '\\') {
      append_escape(value);
    } else {
      value += text_[at_];
    }
  }
  if (at_ >= text_.size()) refuse();
  ++at_;
  return value;
}

void FeelScanner::append_escape(std::string& value) {
  if (++at_ >= text_.size()) refuse();
  const char escaped = text_[at_];
  if (escaped == 'u' || escaped == 'U') {
    const std::size_t digits = escaped == 'u' ? 4 : 6;
    char32_t point = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (++at_ >= text_.size()) refuse();
      const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(text_[at_]);
      if (digit == std::string_view::npos) refuse();
      point = point * 16 + static_cast<char32_t>(digit > 15 ? digit - 6 : digit);
    }
    const bool half = point >= 0xD800 && point <= 0xDFFF;
    if (half || point > 0x10FFFF) refuse();
    value += to_utf8(std::u32string(1, point));
    return;
  }
  constexpr std::string_view kEscapes = "n\nt\tr\r\"\"''\\\\";
  for (std::size_t i = 0; i < kEscapes.size(); i += 2) {
    if (escaped != kEscapes[i]) continue;
    value += kEscapes[i + 1];
    return;
  }
  refuse();
}

std::string FeelScanner::shown() const {
  constexpr std::size_t kShown = 60;
  const std::u32string points = to_utf32(trimmed(text_));
  return printable(to_utf8(std::u32string_view(points).substr(0, kShown))) + (points.size() > kShown ? "…" : "");
}

void FeelScanner::refuse() const {
  where_.fail({"อ่านเงื่อนไข “" + shown() + "” ไม่ได้", "\"" + shown() + "\" is not understood"},
              {"ใช้ได้: ตัวเลข, \"ข้อความ\", true, false, null, date(\"2025-01-31\"), = != < <= > >=, ช่วง [a..b], "
               "รายการคั่นด้วยจุลภาค, not(…) และ - (สูตรยังไม่รองรับ)",
               "expected: a number, \"text\", true, false, null, date(\"2025-01-31\"), = != < <= > >=, an interval "
               "[a..b], a list with commas, not(…) or - (calculations are not read)"});
}

}  // namespace raingan::assess
