#include "digit_changes.hpp"

#include <algorithm>

namespace raingan::bench {
namespace {

void add(const std::string& digits, std::int64_t value, std::vector<std::int64_t>& values) {
  if (is_figure(digits) && std::stoll(digits) != value) values.push_back(std::stoll(digits));
}

std::vector<std::int64_t> each_once(std::vector<std::int64_t> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

}  // namespace

bool is_figure(const std::string& text) {
  if (text.empty() || text.size() > 13) return false;
  const std::size_t first = text[0] == '-' ? 1 : 0;
  return text.size() > first && (text[first] != '0' || text.size() == first + 1);
}

std::vector<std::int64_t> with_other_digits(std::int64_t value, bool both) {
  const std::string digits = std::to_string(value);
  std::vector<std::int64_t> values;
  if (value < 0) return values;
  std::vector<std::vector<std::int64_t>> changes(digits.size());  // by what each digit can change the figure
  std::int64_t unit = 1;
  for (std::size_t i = digits.size(); i-- > 0; unit *= 10) {
    for (char digit = i == 0 && digits.size() > 1 ? '1' : '0'; digit <= '9'; ++digit) {
      if (digit != digits[i]) changes[i].push_back((digit - digits[i]) * unit);
    }
  }
  for (std::size_t i = 0; i < changes.size(); ++i) {
    for (const std::int64_t by : changes[i]) {
      values.push_back(value + by);
      for (std::size_t j = i + 1; both && j < changes.size(); ++j) {
        for (const std::int64_t more : changes[j]) values.push_back(value + by + more);
      }
    }
  }
  return each_once(std::move(values));
}

std::vector<std::int64_t> with_moved_digits(std::int64_t value) {
  const std::string digits = std::to_string(value);
  std::vector<std::int64_t> values;
  if (value < 0) return values;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    for (std::size_t j = i + 1; j < digits.size(); ++j) {
      std::string exchanged = digits;
      std::swap(exchanged[i], exchanged[j]);
      add(exchanged, value, values);
    }
    if (i > 0 && digits[i] == digits[i - 1]) add(std::string(digits).erase(i, 1), value, values);
  }
  for (std::size_t i = 0; i <= digits.size(); ++i) {
    for (char digit = '0'; digit <= '9'; ++digit) add(std::string(digits).insert(i, 1, digit), value, values);
  }
  return each_once(std::move(values));
}

}  // namespace raingan::bench
