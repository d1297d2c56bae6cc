#include "form/blank_widths.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace raingan::form {
namespace {

constexpr double kLetterWidth = 1.1;  // a letter of 16 pt in characters of the default font
constexpr double kMoneyWidth = 17;    // "10,000,000,000.00"
constexpr double kCountWidth = 14;
constexpr double kTickWidth = 11;
constexpr double kProducerWidth = 38;

// Letters that take room: marks above and below a consonant do not.
std::size_t visible_letters(std::string_view text) {
  const std::u32string letters = to_utf32(text);
  return static_cast<std::size_t>(std::count_if(letters.begin(), letters.end(), [](char32_t c) {
    return !(c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E));
  }));
}

double width_of(const FormLayout& layout, const Area& area, const Column& column) {
  switch (column.role) {
    case ColumnRole::number:
      return 6;
    case ColumnRole::text:
      return 16;
    case ColumnRole::district:
    case ColumnRole::item:
      break;
    case ColumnRole::figure:
      if (column.kind == FigureKind::tick) return kTickWidth;
      return column.kind == FigureKind::money ? kMoneyWidth : kCountWidth;
  }
  double width = text_width(layout.total_label);
  if (column.role == ColumnRole::item) {
    if (layout.rows == RowSubject::producer) width = kProducerWidth;
    for (const RowItem& item : layout.items) width = std::max(width, text_width(item.name));
    return width;
  }
  for (const District& district : area.districts) width = std::max(width, text_width(district.name));
  return width;
}

}  // namespace

double text_width(std::string_view text) { return kLetterWidth * static_cast<double>(visible_letters(text)) + 2; }

std::vector<double> blank_widths(const FormLayout& layout, const Area& area) {
  std::vector<double> widths;
  for (const Column& column : layout.columns) widths.push_back(width_of(layout, area, column));
  return widths;
}

}  // namespace raingan::form
