#include "workbook/stored_value.hpp"

#include <charconv>
#include <utility>

#include "base/ascii.hpp"
#include "base/limits.hpp"
#include "workbook/date_serial.hpp"
#include "workbook/xml_characters.hpp"

namespace raingan::workbook {
namespace {

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::size_t skip_sign(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '-' || text[at] == '+') ? at + 1 : at;
}

// "-12", "12.5", ".5", "1.2E+07": what XML Schema's double allows but INF and NaN, which no cell can hold.
bool is_number(std::string_view text) {
  const std::size_t begin = skip_sign(text, 0);
  std::size_t at = skip_digits(text, begin);
  std::size_t digits = at - begin;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = at + 1;
    at = skip_digits(text, fraction);
    digits += at - fraction;
  }
  if (digits == 0) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    const std::size_t exponent = skip_sign(text, at + 1);
    at = skip_digits(text, exponent);
    if (at == exponent) return false;
  }
  return at == text.size();
}

std::optional<Decimal> figure(std::string_view text) {
  const auto number = Decimal::parse(text);
  if (!number || number->magnitude() > Decimal::from_units(limits::kMaxFigure)) return std::nullopt;
  return number;
}

std::optional<std::size_t> parse_index(std::string_view text) {
  std::size_t index = 0;
  const auto [stopped, fault] = std::from_chars(text.data(), text.data() + text.size(), index);
  if (fault != std::errc{} || stopped != text.data() + text.size()) return std::nullopt;
  return index;
}

Cell of_type(CellType type, std::string text) {
  Cell cell;
  cell.type = type;
  cell.text = std::move(text);
  return cell;
}

Cell number_cell(std::string_view text, const CellFormat& format, bool since_1904) {
  if (!is_number(text)) return of_type(CellType::text, cell_text(text));
  Cell cell = of_type(CellType::number, std::string(text));
  cell.number = figure(text);
  if (format.is_date) {
    if (auto iso = iso_of_serial(text, since_1904)) {
      cell.type = CellType::date;
      cell.text = std::move(*iso);
    }
  }
  return cell;
}

Cell date_cell(std::string_view text, bool since_1904) {
  auto date = parse_iso_date(text, since_1904);
  if (!date) return of_type(CellType::text, cell_text(text));
  Cell cell = of_type(CellType::date, std::move(date->text));
  cell.number = date->serial;
  return cell;
}

Cell boolean_cell(std::string_view text) {
  if (text == "1" || text == "true") return of_type(CellType::boolean, "TRUE");
  if (text == "0" || text == "false") return of_type(CellType::boolean, "FALSE");
  return of_type(CellType::text, cell_text(text));
}

Meaning shared_string(std::string_view text, const SharedStrings& strings) {
  const auto index = parse_index(text);
  const auto found = index ? strings.at(*index) : std::nullopt;
  if (found) return {of_type(CellType::text, std::string(*found)), std::nullopt};
  return {std::nullopt, Message{"เซลล์อ้างถึงข้อความที่ไม่มีในไฟล์ จึงถือว่าว่าง ให้ตรวจเซลล์นี้ในต้นฉบับ",
                                "the cell refers to a text that the file does not hold; it was taken as empty"}};
}

// The stored result, without regard to a formula; none when nothing is stored.
Meaning result_of(const StoredCell& stored, const SharedStrings& strings, const CellFormat& format, bool since_1904) {
  if (stored.inline_text && (stored.type == "inlineStr" || !stored.has_value)) {
    return {of_type(CellType::text, *stored.inline_text), std::nullopt};
  }
  if (stored.type == "str" && stored.has_value) {
    return {of_type(CellType::text, cell_text(stored.value)), std::nullopt};
  }
  const std::string_view value = xml_trimmed(stored.value);
  if (value.empty()) return {};
  if (stored.type == "n") return {number_cell(value, format, since_1904), std::nullopt};
  if (stored.type == "s") return shared_string(value, strings);
  if (stored.type == "b") return {boolean_cell(value), std::nullopt};
  if (stored.type == "e") return {of_type(CellType::error, cell_text(value)), std::nullopt};
  if (stored.type == "d") return {date_cell(value, since_1904), std::nullopt};
  return {of_type(CellType::text, cell_text(stored.value)), std::nullopt};
}

}  // namespace

Meaning meaning_of(StoredCell&& stored, const SharedStrings& strings, const Styles& styles, bool since_1904) {
  const CellFormat& format = styles.of(stored.style);
  Meaning meaning = result_of(stored, strings, format, since_1904);
  if (!meaning.cell && stored.has_formula) meaning.cell = of_type(CellType::empty_formula, {});
  if (!meaning.cell) return meaning;
  Cell& cell = *meaning.cell;
  if (cell.type == CellType::text && cell.text.empty() && !stored.has_formula) {
    meaning.cell.reset();
    return meaning;
  }
  cell.formula = std::move(stored.formula);
  cell.format = format.code;
  cell.style = stored.style;
  return meaning;
}

}  // namespace raingan::workbook
