#include "outputs/figure_text.hpp"

#include "base/utf8.hpp"
#include "thai/digits.hpp"

namespace raingan::outputs {
namespace {

// A remark in place of a figure must not swell the table out of the page.
constexpr std::size_t kMaxRemark = 40;

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

std::string shortened(std::string_view text, std::size_t length) {
  std::u32string points = to_utf32(text);
  if (points.size() <= length) return std::string(text);
  points.resize(length - 1);
  points += U'…';
  return to_utf8(points);
}

}  // namespace

std::string in_digits(std::string_view text, Digits digits) {
  return digits == Digits::thai ? thai::to_thai_digits(text) : thai::to_ascii_digits(text);
}

std::string number_text(Decimal value, Digits digits, Hundredths hundredths) {
  const bool added = hundredths == Hundredths::always && value.is_whole();
  return in_digits(value.grouped() + (added ? ".00" : ""), digits);
}

std::string figure_text(const Figure& figure, Digits digits, Hundredths hundredths) {
  switch (figure.state) {
    case FigureState::number:
      return number_text(figure.value, digits, hundredths);
    case FigureState::not_a_number:
    case FigureState::error_value:
      return shortened(one_line(figure.raw), kMaxRemark);
    case FigureState::blank:
    case FigureState::uncomputed:
      break;
  }
  return {};
}

bool is_ticked(const Figure& figure) { return figure.is_number() && figure.value != Decimal(); }

std::string one_line(std::string_view text) {
  std::u32string points = to_utf32(text);
  for (char32_t& c : points) {
    if (is_control(c)) c = U' ';
  }
  const std::string line = to_utf8(points);
  return std::string(trimmed(line));
}

}  // namespace raingan::outputs
