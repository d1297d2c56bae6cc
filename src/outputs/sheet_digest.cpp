#include "outputs/sheet_digest.hpp"

#include <algorithm>
#include <functional>

namespace raingan::outputs {
namespace {

// The finaliser of SplitMix64: every bit of the input moves half of the output.
std::uint64_t mixed(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15u;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
  return value ^ (value >> 31);
}

}  // namespace

void SheetDigest::add(workbook::CellAddress at, std::string_view text, std::optional<Decimal> number,
                      std::string_view formula) {
  const std::hash<std::string_view> hash;
  std::uint64_t digest = mixed(at.column + 1);
  digest = mixed(digest ^ hash(text));
  digest = mixed(digest ^ hash(formula));
  digest = mixed(digest ^ (number ? mixed(static_cast<std::uint64_t>(number->hundredths())) : 1));
  if (at.row >= rows_.size()) rows_.resize(at.row + std::size_t{1});
  rows_[at.row] += digest;
}

std::optional<std::size_t> SheetDigest::first_difference(const SheetDigest& other) const {
  const std::size_t rows = std::max(rows_.size(), other.rows_.size());
  const auto at = [](const std::vector<std::uint64_t>& all, std::size_t row) {
    return row < all.size() ? all[row] : 0;
  };
  for (std::size_t row = 0; row < rows; ++row) {
    if (at(rows_, row) != at(other.rows_, row)) return row;
  }
  return std::nullopt;
}

}  // namespace raingan::outputs
