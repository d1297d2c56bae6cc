#include "workbook/shared_formula.hpp"

#include <optional>

#include "base/ascii.hpp"
#include "base/limits.hpp"
#include "workbook/sheet.hpp"

namespace raingan::workbook {
namespace {

constexpr std::string_view kLost = "#REF!";

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool is_name_character(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '.' || c == '$' || c == '\\' || c == '?' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::optional<std::uint32_t> moved(std::uint32_t index, std::int64_t by, bool absolute, std::uint32_t count) {
  const std::int64_t target = absolute ? std::int64_t{index} : std::int64_t{index} + by;
  if (target < 0 || target >= std::int64_t{count}) return std::nullopt;
  return static_cast<std::uint32_t>(target);
}

std::string column_letters(std::uint32_t column) {
  std::string reference = to_reference(CellAddress{0, column});
  reference.pop_back();
  return reference;
}

class FormulaShift {
 public:
  FormulaShift(std::string_view formula, std::int64_t rows, std::int64_t columns)
      : formula_(formula), rows_(rows), columns_(columns) {}

  std::string run() {
    while (at_ < formula_.size()) {
      const char c = formula_[at_];
      if (c == '"' || c == '\'') {
        copy_quoted(c);
      } else if (c == '[') {
        copy_bracketed();
      } else if (is_name_character(c)) {
        shift_token();
      } else {
        copy(1);
      }
    }
    return out_;
  }

 private:
  void copy(std::size_t count) {
    out_ += formula_.substr(at_, count);
    at_ += count;
  }

  // A doubled quote inside closes and opens again, which comes to the same.
  void copy_quoted(char quote) {
    const std::size_t close = formula_.find(quote, at_ + 1);
    copy(close == std::string_view::npos ? formula_.size() - at_ : close - at_ + 1);
  }

  // Table columns and numbers of other workbooks; ' escapes a bracket (ECMA-376 part 1, 18.17.6.3).
  void copy_bracketed() {
    std::size_t depth = 0;
    std::size_t end = at_;
    while (end < formula_.size()) {
      const char c = formula_[end++];
      if (c == '\'' && end < formula_.size()) ++end;
      if (c == '[') ++depth;
      if (c == ']' && --depth == 0) break;
    }
    copy(end - at_);
  }

  std::string_view token_at(std::size_t begin) const {
    std::size_t end = begin;
    while (end < formula_.size() && is_name_character(formula_[end])) ++end;
    return formula_.substr(begin, end - begin);
  }
  char after(std::size_t at) const { return at < formula_.size() ? formula_[at] : '\0'; }

  void shift_token() {
    const std::string_view token = token_at(at_);
    const std::size_t end = at_ + token.size();
    const char next = after(end);
    if (next == '(' || next == '!' || next == '[') return copy(token.size());
    if (next == ':') {
      const std::string_view second = token_at(end + 1);
      const std::size_t whole = token.size() + 1 + second.size();
      if (after(end + 1 + second.size()) == '!') return copy(whole);  // Sheet1:Sheet3!A1
      if (const auto range = shifted_lines(token, second)) {
        out_ += *range;
        at_ += whole;
        return;
      }
    }
    out_ += shifted_cell(token);
    at_ = end;
  }

  std::string shifted_cell(std::string_view token) const {
    const auto address = parse_reference(token);
    if (!address) return std::string(token);
    const bool fixed_column = token.front() == '$';
    const bool fixed_row = token.find('$', 1) != std::string_view::npos;
    const auto row = moved(address->row, rows_, fixed_row, limits::kMaxRows);
    const auto column = moved(address->column, columns_, fixed_column, limits::kMaxColumns);
    if (!row || !column) return std::string(kLost);
    return (fixed_column ? "$" : "") + column_letters(*column) + (fixed_row ? "$" : "") + std::to_string(*row + 1);
  }

  // "A:$C" or "1:$3"; empty when the two are neither.
  std::optional<std::string> shifted_lines(std::string_view first, std::string_view second) const {
    for (const bool columns : {true, false}) {
      const auto one = line_index(first, columns);
      const auto other = line_index(second, columns);
      if (!one || !other) continue;
      const std::string from = shifted_line(first, *one, columns);
      const std::string to = shifted_line(second, *other, columns);
      return from.empty() || to.empty() ? std::string(kLost) : from + ":" + to;
    }
    return std::nullopt;
  }

  static std::optional<std::uint32_t> line_index(std::string_view token, bool column) {
    if (token.starts_with('$')) token.remove_prefix(1);
    const auto address = column ? parse_reference(std::string(token) + "1") : parse_reference("A" + std::string(token));
    if (token.empty() || !address || (column ? !is_letter(token.back()) : !is_digit(token.front()))) {
      return std::nullopt;
    }
    return column ? address->column : address->row;
  }

  std::string shifted_line(std::string_view token, std::uint32_t index, bool column) const {
    const bool fixed = token.starts_with('$');
    const auto line = moved(index, column ? columns_ : rows_, fixed, column ? limits::kMaxColumns : limits::kMaxRows);
    if (!line) return {};
    return (fixed ? "$" : "") + (column ? column_letters(*line) : std::to_string(*line + 1));
  }

  std::string_view formula_;
  std::int64_t rows_;
  std::int64_t columns_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string shifted_formula(std::string_view formula, std::int64_t rows, std::int64_t columns) {
  return FormulaShift(formula, rows, columns).run();
}

}  // namespace raingan::workbook
