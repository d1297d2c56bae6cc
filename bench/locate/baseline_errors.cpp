#include <algorithm>
#include <array>
#include <string>

#include "digit_changes.hpp"
#include "errors.hpp"

namespace raingan::bench {
namespace {

enum Kind { kAlike, kDigit, kTransposed, kMissing, kDoubled, kCopied, kArbitrary };
constexpr std::array<int, 7> kPercent = {25, 20, 15, 12, 8, 12, 8};

constexpr std::array<std::array<char, 2>, 11> kAlikeDigits = {{{'3', '7'},
                                                               {'1', '0'},
                                                               {'5', '4'},
                                                               {'6', '2'},
                                                               {'4', '8'},
                                                               {'5', '0'},
                                                               {'9', '8'},
                                                               {'6', '1'},
                                                               {'3', '8'},
                                                               {'7', '9'},
                                                               {'5', '8'}}};

bool alike(char one, char other) {
  return std::any_of(kAlikeDigits.begin(), kAlikeDigits.end(), [&](const auto& pair) {
    return (pair[0] == one && pair[1] == other) || (pair[0] == other && pair[1] == one);
  });
}

Kind drawn_kind(Random& random) {
  int left = static_cast<int>(below(random, 100));
  std::size_t kind = 0;
  while (left >= kPercent[kind]) left -= kPercent[kind++];
  return static_cast<Kind>(kind);
}

std::string with_another_digit(std::string digits, bool want_alike, Random& random) {
  const std::size_t at = below(random, digits.size());
  std::string choices;
  for (char digit = '0'; digit <= '9'; ++digit) {
    if (digit != digits[at] && alike(digit, digits[at]) == want_alike) choices += digit;
  }
  if (choices.empty()) return {};
  digits[at] = choices[below(random, choices.size())];
  return digits;
}

// Empty when such a slip cannot be made of this figure.
std::string slipped(const locate::Problem& table, std::uint32_t cell, Random& random) {
  std::string digits = std::to_string(table.cells[cell].value);
  switch (drawn_kind(random)) {
    case kAlike:
      return with_another_digit(digits, true, random);
    case kDigit:
      return with_another_digit(digits, false, random);
    case kTransposed: {
      if (digits.size() < 2) return {};
      const std::size_t at = below(random, digits.size() - 1);
      std::swap(digits[at], digits[at + 1]);
      return digits;
    }
    case kMissing:
      return digits.size() < 2 ? std::string() : digits.erase(below(random, digits.size()), 1);
    case kDoubled: {
      const std::size_t at = below(random, digits.size());
      return digits.insert(at, 1, digits[at]);
    }
    case kCopied: {
      std::vector<std::uint32_t> beside;
      for (const std::uint32_t neighbour : table.cells[cell].neighbours) {
        if (neighbour != locate::kNoCell) beside.push_back(neighbour);
      }
      return beside.empty() ? std::string() : std::to_string(table.cells[beside[below(random, beside.size())]].value);
    }
    case kArbitrary:
      break;
  }
  const double factor = 0.8 + 0.4 * unit(random);
  const auto value = static_cast<std::int64_t>(static_cast<double>(table.cells[cell].value) * factor);
  return std::to_string(std::max<std::int64_t>(1, value));
}

class BaselineErrors : public Errors {
 public:
  Truth inject(locate::Problem& table, int count, Random& random) const override {
    Truth truth;
    while (truth.size() < static_cast<std::size_t>(count)) {
      const auto cell = static_cast<std::uint32_t>(below(random, table.cells.size()));
      if (truth.count(cell) != 0) continue;
      const std::int64_t clean = table.cells[cell].value;
      // As many tries as the cell needs: a figure that one kind cannot spoil is spoilt by another.
      for (;;) {
        const std::string text = slipped(table, cell, random);
        if (!is_figure(text) || std::stoll(text) == clean) continue;
        table.cells[cell].value = std::stoll(text);
        break;
      }
      truth[cell] = clean;
    }
    return truth;
  }
  bool weighed() const override { return false; }
  double single(const locate::Problem&, std::uint32_t, std::int64_t) const override { return 0; }
  std::vector<std::int64_t> truths(const locate::Problem&, std::uint32_t, bool) const override { return {}; }
};

}  // namespace

std::unique_ptr<Errors> baseline_errors() { return std::make_unique<BaselineErrors>(); }

}  // namespace raingan::bench
