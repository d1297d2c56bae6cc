// What a sheet holds, in a few bytes a row: for comparing thousands of cells without keeping them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "workbook/sheet.hpp"

namespace raingan::outputs {

class SheetDigest {
 public:
  // Cells may come in any order, each once.
  void add(workbook::CellAddress at, std::string_view text, std::optional<Decimal> number, std::string_view formula);

  // The first row, from 0, in which two sheets differ; empty when they hold the same.
  std::optional<std::size_t> first_difference(const SheetDigest& other) const;

 private:
  std::vector<std::uint64_t> rows_;  // the sum over the row's cells
};

}  // namespace raingan::outputs
