#include "workbook/sheet.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace raingan::workbook {
namespace {

constexpr std::size_t kMaxLetters = 3;
constexpr std::size_t kMaxDigits = 7;

bool take_dollar(std::string_view& text) {
  if (!text.starts_with('$')) return false;
  text.remove_prefix(1);
  return true;
}

// 1 to 26 for a letter of either case, 0 for anything else.
std::uint32_t letter_value(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<std::uint32_t>(c - 'A' + 1);
  if (c >= 'a' && c <= 'z') return static_cast<std::uint32_t>(c - 'a' + 1);
  return 0;
}

}  // namespace

std::string to_reference(CellAddress address) {
  std::string letters;
  for (std::uint64_t rest = std::uint64_t{address.column} + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters + std::to_string(std::uint64_t{address.row} + 1);
}

std::optional<CellAddress> parse_reference(std::string_view text) {
  take_dollar(text);
  std::uint32_t column = 0;
  std::size_t letters = 0;
  while (letters < text.size() && letter_value(text[letters]) != 0) {
    if (++letters > kMaxLetters) return std::nullopt;
    column = column * 26 + letter_value(text[letters - 1]);
  }
  text.remove_prefix(letters);
  take_dollar(text);
  if (letters == 0 || column > limits::kMaxColumns) return std::nullopt;
  if (text.empty() || text.size() > kMaxDigits || text.front() == '0') return std::nullopt;
  std::uint32_t row = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    row = row * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (row > limits::kMaxRows) return std::nullopt;
  return CellAddress{row - 1, column - 1};
}

std::string to_reference(const CellRange& range) {
  if (range.first == range.last) return to_reference(range.first);
  return to_reference(range.first) + ":" + to_reference(range.last);
}

std::optional<CellRange> parse_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto one = parse_reference(text.substr(0, colon));
  const auto other = colon == std::string_view::npos ? one : parse_reference(text.substr(colon + 1));
  if (!one || !other) return std::nullopt;
  return CellRange{{std::min(one->row, other->row), std::min(one->column, other->column)},
                   {std::max(one->row, other->row), std::max(one->column, other->column)}};
}

}  // namespace raingan::workbook
