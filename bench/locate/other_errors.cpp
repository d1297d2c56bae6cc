#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "digit_changes.hpp"
#include "errors.hpp"

namespace raingan::bench {
namespace {

using locate::Problem;

// Digits that a scanner takes for each other.
constexpr std::array<std::array<char, 2>, 6> kMisread = {
    {{'1', '7'}, {'3', '8'}, {'0', '6'}, {'5', '6'}, {'9', '4'}, {'2', '7'}}};
constexpr double kDigits = 0.50;
constexpr double kScanned = 0.25;
constexpr double kExchanged = 0.15;
constexpr double kPasted = 0.10;

std::string misreadings_of(char digit) {
  std::string others;
  for (const auto& pair : kMisread) {
    if (pair[0] == digit) others += pair[1];
    if (pair[1] == digit) others += pair[0];
  }
  return others;
}

std::vector<std::uint32_t> row_of(const Problem& table, std::uint32_t row) {
  std::vector<std::uint32_t> cells;
  for (std::uint32_t i = 0; i < table.cells.size(); ++i) {
    if (table.cells[i].row == row) cells.push_back(i);
  }
  return cells;
}

std::uint32_t rows_of(const Problem& table) {
  std::uint32_t rows = 0;
  for (const locate::Cell& cell : table.cells) rows = std::max(rows, cell.row + 1);
  return rows;
}

class OtherErrors : public Errors {
 public:
  Truth inject(Problem& table, int count, Random& random) const override {
    const Problem clean = table;
    for (int left = count; left > 0;) {
      const Problem before = table;
      make_one(table, random);
      // Each error touches cells of its own.
      bool changed = false;
      bool twice = false;
      for (std::size_t i = 0; i < table.cells.size(); ++i) {
        if (table.cells[i].value == before.cells[i].value) continue;
        changed = true;
        twice = twice || before.cells[i].value != clean.cells[i].value || table.cells[i].value == clean.cells[i].value;
      }
      if (!changed || twice) {
        table = before;
      } else {
        --left;
      }
    }
    Truth truth;
    for (std::uint32_t i = 0; i < table.cells.size(); ++i) {
      if (table.cells[i].value != clean.cells[i].value) truth[i] = clean.cells[i].value;
    }
    return truth;
  }

  double single(const Problem& printed, std::uint32_t cell, std::int64_t truth) const override {
    return truth < 0 ? 0 : single_error(truth, printed.cells[cell].value);
  }
  std::vector<std::int64_t> truths(const Problem& printed, std::uint32_t cell, bool all) const override {
    return with_other_digits(printed.cells[cell].value, all);
  }
  double exchanges() const override { return kExchanged; }
  double pastes() const override { return kPasted; }

 private:
  static void make_one(Problem& table, Random& random) {
    const double kind = unit(random);
    if (kind < kPasted) {
      const std::uint32_t rows = rows_of(table);
      const auto from = static_cast<std::uint32_t>(below(random, rows));
      const auto to = static_cast<std::uint32_t>(below(random, rows));
      for (const std::uint32_t cell : row_of(table, to)) {
        for (const std::uint32_t source : row_of(table, from)) {
          if (table.cells[source].column == table.cells[cell].column)
            table.cells[cell].value = table.cells[source].value;
        }
      }
      return;
    }
    const std::size_t at = below(random, table.cells.size());
    if (kind < kPasted + kExchanged) {
      std::swap(table.cells[at].value, table.cells[below(random, table.cells.size())].value);
      return;
    }
    std::string digits = std::to_string(table.cells[at].value);
    if (kind < kPasted + kExchanged + kScanned) {
      const std::size_t position = below(random, digits.size());
      const std::string others = misreadings_of(digits[position]);
      if (!others.empty()) digits[position] = others[below(random, others.size())];
    } else {
      const std::size_t many = 1 + below(random, 2);
      for (std::size_t i = 0; i < many; ++i) {
        digits[below(random, digits.size())] = static_cast<char>('0' + below(random, 10));
      }
    }
    if (digits[0] != '0' || digits.size() == 1) table.cells[at].value = std::stoll(digits);
  }

  double single_error(std::int64_t truth, std::int64_t printed) const {
    const std::string from = std::to_string(truth);
    const std::string to = std::to_string(printed);
    if (from.size() != to.size()) return 0;
    std::vector<std::size_t> differ;
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (from[i] != to[i]) differ.push_back(i);
    }
    const double length = static_cast<double>(from.size());
    double p = 0;
    if (differ.size() == 1) {
      const std::string others = misreadings_of(from[differ[0]]);
      const auto hits = std::count(others.begin(), others.end(), to[differ[0]]);
      if (hits > 0) p += kScanned / length / static_cast<double>(others.size());
      p += kDigits * 0.5 / (length * 10);  // one try
      p += kDigits * 0.5 * (1 / (length * length) + 2 / (length * length * 10) * (length - 1)) /
           10;  // the other had no effect
    } else if (differ.size() == 2) {
      p += kDigits * 0.5 * 2 / (length * length * 100);
    }
    return p;
  }
};

}  // namespace

std::unique_ptr<Errors> other_errors() { return std::make_unique<OtherErrors>(); }

}  // namespace raingan::bench
