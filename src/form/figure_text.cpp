#include "form/figure_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"
#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "thai/digits.hpp"

namespace raingan::form {
namespace {

using workbook::CellType;

constexpr std::size_t kMaxFigureBytes = 200;
constexpr std::array<std::string_view, 22> kUnits = {
    "บาทถ้วน",  "บาท",   "ราย",  "ผลิตภัณฑ์", "คน",  "กลุ่ม",    "แห่ง",        "ครั้ง", "ชุด",   "ชิ้น", "ร้าน",
    "ครัวเรือน", "หมู่บ้าน", "ตำบล", "อำเภอ",  "ฉบับ", "รายการ", "ผู้ประกอบการ", "ศูนย์", "หน่วย", "บ.", "฿"};

// Ticks as people type them; the letters are what Wingdings shows as ✓, ☑, ✗ and, in its second face, ✓.
constexpr std::array<std::string_view, 20> kMarks = {"✓", "✔", "☑", "√", "✅",    "/", "x", "X", "×", "✗",
                                                     "✘", "☒", "●", "1", "TRUE", "ü", "þ", "û", "P", "v"};
constexpr std::array<std::string_view, 6> kNoMarks = {"", "-", "--", "0", "FALSE", "☐"};

bool drop_front(std::string& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.erase(0, what.size());
  return true;
}

bool drop_back(std::string& text, std::string_view what) {
  if (!text.ends_with(what)) return false;
  text.resize(text.size() - what.size());
  return true;
}

void trim(std::string& text) { text = std::string(trimmed(text)); }

// ASCII digits; no invisible characters; every kind of space one ' '; every kind of dash '-'.
std::string plain_typing(std::string_view text) {
  std::string out;
  for (const char32_t c : to_utf32(thai::to_ascii_digits(text))) {
    if ((c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD) continue;
    const bool space = c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000 || (c >= 9 && c <= 13);
    const bool dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFF0D;
    append_utf8(out, space ? U' ' : dash ? U'-' : c);
  }
  trim(out);
  return out;
}

void drop_unit(std::string& text) {
  for (const std::string_view unit : kUnits) {
    if (drop_back(text, unit)) break;
  }
  trim(text);
  if (!drop_back(text, ".-")) drop_back(text, "/-");  // "1,234.-"
  drop_front(text, "฿");
  trim(text);
}

// "1,234,567" or "1 234 567" → "1234567"; false when a group is not of three digits.
bool join_thousands(std::string_view text, std::string& digits) {
  const std::size_t first = text.find_first_of(", ");
  if (first == std::string_view::npos) {
    digits = text;
    return std::all_of(text.begin(), text.end(), is_digit);
  }
  const char separator = text[first];
  std::size_t group = 0;
  bool leading = true;
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
      ++group;
    } else if (c == separator && (leading ? group >= 1 && group <= 3 : group == 3)) {
      leading = false;
      group = 0;
    } else {
      return false;
    }
  }
  return group == 3;
}

std::optional<Decimal> parse_digits(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view decimals = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (!std::all_of(decimals.begin(), decimals.end(), is_digit) || decimals.size() == 3) return std::nullopt;
  std::string number;
  if (!join_thousands(text.substr(0, point), number)) return std::nullopt;
  if (number.empty() && decimals.empty()) return std::nullopt;
  if (number.empty()) number = "0";
  if (!decimals.empty()) number.append(".").append(decimals);
  return Decimal::parse(number);
}

bool within_reach(Decimal value) { return value.magnitude() <= Decimal::from_units(limits::kMaxFigure); }

void set_number(Figure& figure, const std::optional<Decimal>& number) {
  if (number && within_reach(*number)) {
    figure.state = FigureState::number;
    figure.value = *number;
  } else {
    figure.state = FigureState::not_a_number;
  }
}

}  // namespace

std::optional<Decimal> parse_figure(std::string_view text) {
  if (text.size() > kMaxFigureBytes) return std::nullopt;
  std::string plain = plain_typing(text);
  drop_unit(plain);
  if (plain == "-" || plain == "--") return Decimal();
  bool negative = false;
  if (plain.starts_with('(') && plain.ends_with(')')) {
    negative = true;
    plain = plain.substr(1, plain.size() - 2);
    trim(plain);
  } else if (drop_front(plain, "-")) {
    negative = true;
    trim(plain);
  } else {
    drop_front(plain, "+");
  }
  const auto value = parse_digits(plain);
  return value && negative ? -*value : value;
}

Figure tick_of(const workbook::Cell* cell, Origin origin) {
  Figure figure;
  figure.origin = std::move(origin);
  if (cell == nullptr) return figure;
  figure.raw = cell->text;
  figure.formula = cell->formula;
  if (cell->type == CellType::error) {
    figure.state = FigureState::error_value;
    return figure;
  }
  if (cell->type == CellType::empty_formula) {
    figure.state = FigureState::uncomputed;
    return figure;
  }
  const std::string typed = plain_typing(cell->text.substr(0, kMaxFigureBytes));
  const auto is = [&](std::string_view mark) { return typed == mark; };
  if (std::any_of(kNoMarks.begin(), kNoMarks.end(), is)) return figure;
  const bool marked = std::any_of(kMarks.begin(), kMarks.end(), is);
  figure.state = marked ? FigureState::number : FigureState::not_a_number;
  if (marked) figure.value = Decimal::from_units(1);
  return figure;
}

Figure figure_of(const workbook::Cell* cell, Origin origin) {
  Figure figure;
  figure.origin = std::move(origin);
  if (cell == nullptr) return figure;
  figure.raw = cell->text;
  figure.formula = cell->formula;
  switch (cell->type) {
    case CellType::number:
      set_number(figure, cell->number);
      break;
    case CellType::text:
      if (!plain_typing(cell->text.substr(0, kMaxFigureBytes)).empty()) set_number(figure, parse_figure(cell->text));
      break;
    case CellType::error:
      figure.state = FigureState::error_value;
      break;
    case CellType::empty_formula:
      figure.state = FigureState::uncomputed;
      break;
    case CellType::boolean:
    case CellType::date:
      figure.state = FigureState::not_a_number;
      break;
  }
  return figure;
}

}  // namespace raingan::form
