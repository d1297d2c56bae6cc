#include "form/formula_value.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/limits.hpp"

namespace raingan::form {
namespace {

using workbook::Cell;
using workbook::CellAddress;
using workbook::CellRange;
using workbook::CellType;

constexpr std::size_t kMaxFormulaBytes = 8192;  // ECMA-376 part 1, 18.17: a formula has at most 8,192 characters
constexpr int kMaxDepth = 32;
constexpr std::uint64_t kMaxCellsNamed = 100'000;

struct NotSimple {};

// Keeps every sum so far inside Decimal that one more addition cannot leave it.
Decimal within_reach(Decimal value) {
  if (value.magnitude() > Decimal::from_units(limits::kMaxFigure * 1000)) throw NotSimple{};
  return value;
}

class Evaluator {
 public:
  Evaluator(std::string_view formula, const workbook::Sheet& sheet) : rest_(formula), sheet_(sheet) {}

  Decimal evaluate() {
    const Decimal value = expression();
    skip_spaces();
    if (!rest_.empty()) throw NotSimple{};
    return value;
  }

 private:
  void skip_spaces() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n' || rest_.front() == '\r')) {
      rest_.remove_prefix(1);
    }
  }
  bool take(char c) {
    skip_spaces();
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char c) {
    if (!take(c)) throw NotSimple{};
  }

  Decimal expression() {
    if (++depth_ > kMaxDepth) throw NotSimple{};
    Decimal value = term();
    for (;;) {
      if (take('+')) {
        value = within_reach(value + term());
      } else if (take('-')) {
        value = within_reach(value - term());
      } else {
        --depth_;
        return value;
      }
    }
  }

  Decimal term() {
    bool negative = false;
    for (;;) {
      if (take('-')) {
        negative = !negative;
      } else if (!take('+')) {
        break;
      }
    }
    const Decimal value = primary();
    return negative ? -value : value;
  }

  Decimal primary() {
    if (take('(')) {
      const Decimal value = expression();
      expect(')');
      return value;
    }
    skip_spaces();
    const std::string word = take_word();
    if (word.empty()) throw NotSimple{};
    if ((word.front() >= '0' && word.front() <= '9') || word.front() == '.') return number(word);
    if (take('(')) return function(word);
    const auto address = workbook::parse_reference(word);
    if (!address) throw NotSimple{};
    skip_spaces();
    if (!rest_.empty() && rest_.front() == ':') throw NotSimple{};  // a range is no number
    return number_at(*address);
  }

  std::string take_word() {
    std::string word;
    while (!rest_.empty()) {
      const char c = rest_.front();
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '$' && c != '.') break;
      word += letter ? static_cast<char>(c & ~0x20) : c;
      rest_.remove_prefix(1);
    }
    return word;
  }

  static Decimal number(const std::string& word) {
    const auto value = Decimal::parse(word);
    if (!value) throw NotSimple{};
    return within_reach(*value);
  }

  Decimal number_at(CellAddress address) const {
    const Cell* cell = sheet_.at(address);
    if (cell == nullptr) return {};
    if (cell->type != CellType::number || !cell->number) throw NotSimple{};
    return within_reach(*cell->number);
  }

  Decimal function(const std::string& name) {
    if (name == "ROUND") return rounded();
    const std::vector<Decimal> values = arguments();
    if (name == "SUM") {
      Decimal sum;
      for (const Decimal value : values) sum = within_reach(sum + value);
      return sum;
    }
    if (values.empty()) throw NotSimple{};
    if (name == "MAX") return *std::max_element(values.begin(), values.end());
    if (name == "MIN") return *std::min_element(values.begin(), values.end());
    throw NotSimple{};
  }

  Decimal rounded() {
    const Decimal value = expression();
    expect(',');
    const Decimal places = expression();
    expect(')');
    if (places == Decimal::from_units(2)) return value;
    if (places == Decimal()) return value.scaled_to_whole(1, 1);
    throw NotSimple{};
  }

  // Numbers of the cells and values up to the closing bracket; texts in cells do not count, as in SUM.
  std::vector<Decimal> arguments() {
    std::vector<Decimal> values;
    do {
      if (const auto range = take_range()) {
        add_range(*range, values);
      } else {
        values.push_back(expression());
      }
    } while (take(','));
    expect(')');
    return values;
  }

  std::optional<CellRange> take_range() {
    skip_spaces();
    const std::string_view before = rest_;
    const auto first = workbook::parse_reference(take_word());
    if (first) {
      CellRange range{*first, *first};
      if (take(':')) {
        const auto last = workbook::parse_reference(take_word());
        if (!last) throw NotSimple{};
        range.first = {std::min(first->row, last->row), std::min(first->column, last->column)};
        range.last = {std::max(first->row, last->row), std::max(first->column, last->column)};
      }
      skip_spaces();
      if (!rest_.empty() && (rest_.front() == ',' || rest_.front() == ')')) return range;
    }
    rest_ = before;
    return std::nullopt;
  }

  void add_range(const CellRange& range, std::vector<Decimal>& values) {
    const std::uint64_t rows = range.last.row - range.first.row + 1;
    const std::uint64_t columns = range.last.column - range.first.column + 1;
    named_ += rows * columns;
    if (named_ > kMaxCellsNamed) throw NotSimple{};
    for (std::uint32_t row = range.first.row; row <= range.last.row; ++row) {
      for (auto at = sheet_.cells.lower_bound({row, range.first.column});
           at != sheet_.cells.end() && at->first <= CellAddress{row, range.last.column}; ++at) {
        const Cell& cell = at->second;
        if (cell.type == CellType::text) continue;
        if (cell.type != CellType::number || !cell.number) throw NotSimple{};
        values.push_back(within_reach(*cell.number));
      }
    }
  }

  std::string_view rest_;
  const workbook::Sheet& sheet_;
  int depth_ = 0;
  std::uint64_t named_ = 0;
};

}  // namespace

std::optional<Decimal> formula_value(std::string_view formula, const workbook::Sheet& sheet) {
  if (formula.empty() || formula.size() > kMaxFormulaBytes) return std::nullopt;
  try {
    return Evaluator(formula, sheet).evaluate();
  } catch (const NotSimple&) {
    return std::nullopt;
  }
}

}  // namespace raingan::form
