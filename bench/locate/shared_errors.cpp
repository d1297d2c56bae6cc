#include <algorithm>
#include <cmath>
#include <string>

#include "digit_changes.hpp"
#include "errors.hpp"
#include "locate/slip.hpp"

namespace raingan::bench {
namespace {

using locate::SlipKind;

SlipKind drawn_kind(Random& random) {
  int left = static_cast<int>(below(random, 1000));
  std::size_t kind = 0;
  while (left >= locate::kShare[kind]) left -= locate::kShare[kind++];
  return static_cast<SlipKind>(kind);
}

std::string one_digit(std::string digits, bool alike, Random& random) {
  for (;;) {
    const std::size_t at = below(random, digits.size());
    const char digit = static_cast<char>('0' + below(random, 10));
    if (digit == digits[at] || locate::confusable(digit - '0', digits[at] - '0') != alike) continue;
    digits[at] = digit;
    return digits;
  }
}

std::string any_other(std::int64_t value, Random& random) {
  if (unit(random) < 0.75) {
    const double factor = 0.8 + 0.4 * unit(random);
    return std::to_string(static_cast<std::int64_t>(static_cast<double>(value) * factor));
  }
  return std::to_string(static_cast<std::int64_t>(std::exp(unit(random) * std::log(1e12))));
}

// Empty when such a slip cannot be made of this figure.
std::string slipped(const locate::Problem& table, std::uint32_t cell, Random& random) {
  const std::int64_t value = table.cells[cell].value;
  std::string digits = std::to_string(value);
  const std::size_t length = digits.size();
  switch (drawn_kind(random)) {
    case SlipKind::confusion:
      return one_digit(digits, true, random);
    case SlipKind::digit:
      return one_digit(digits, false, random);
    case SlipKind::transposition: {
      if (length < 2) return {};
      const std::size_t at = below(random, length - 1);
      std::swap(digits[at], digits[at + 1]);
      return digits;
    }
    case SlipKind::missing:
      return length < 2 ? std::string() : digits.erase(below(random, length), 1);
    case SlipKind::doubled: {
      const std::size_t at = below(random, length);
      return digits.insert(at, 1, digits[at]);
    }
    case SlipKind::copy: {
      std::vector<std::uint32_t> beside;
      for (const std::uint32_t neighbour : table.cells[cell].neighbours) {
        if (neighbour != locate::kNoCell) beside.push_back(neighbour);
      }
      return beside.empty() ? std::string() : std::to_string(table.cells[beside[below(random, beside.size())]].value);
    }
    case SlipKind::sign:
      return "-" + digits;
    case SlipKind::two_digits:
    case SlipKind::distant: {
      if (length < 3) return {};
      const std::size_t one = below(random, length);
      const std::size_t other = below(random, length);
      if (one == other) return {};
      if (drawn_kind(random) < SlipKind::missing) {
        std::swap(digits[one], digits[other]);
      } else {
        digits[one] = static_cast<char>('0' + below(random, 10));
        digits[other] = static_cast<char>('0' + below(random, 10));
      }
      return digits;
    }
    case SlipKind::other:
      break;
  }
  return any_other(value, random);
}

class SharedErrors : public Errors {
 public:
  Truth inject(locate::Problem& table, int count, Random& random) const override {
    Truth truth;
    while (truth.size() < static_cast<std::size_t>(count)) {
      const auto cell = static_cast<std::uint32_t>(below(random, table.cells.size()));
      if (truth.count(cell) != 0) continue;
      const std::string text = slipped(table, cell, random);
      if (!is_figure(text) || std::stoll(text) == table.cells[cell].value) continue;
      truth[cell] = table.cells[cell].value;
      table.cells[cell].value = std::stoll(text);
    }
    return truth;
  }

  double single(const locate::Problem& printed, std::uint32_t cell, std::int64_t truth) const override {
    std::vector<std::int64_t> beside;
    for (const std::uint32_t neighbour : printed.cells[cell].neighbours) {
      if (neighbour != locate::kNoCell) beside.push_back(printed.cells[neighbour].value);
    }
    return std::exp2(-locate::slip(truth, printed.cells[cell].value, beside).bits);
  }

  std::vector<std::int64_t> truths(const locate::Problem& printed, std::uint32_t cell, bool) const override {
    const std::int64_t value = printed.cells[cell].value;
    std::vector<std::int64_t> all = with_other_digits(value, false);
    const std::vector<std::int64_t> moved = with_moved_digits(value);
    all.insert(all.end(), moved.begin(), moved.end());
    if (value < 0) all.push_back(-value);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }
};

}  // namespace

std::unique_ptr<Errors> shared_errors() { return std::make_unique<SharedErrors>(); }

}  // namespace raingan::bench
