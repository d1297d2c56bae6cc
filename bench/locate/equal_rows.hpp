// Rows of a printed table that have the same figures.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "locate/problem.hpp"

namespace raingan::bench {

struct EqualRows {
  std::uint32_t one = 0;
  std::uint32_t other = 0;
};

std::vector<std::uint32_t> cells_of_row(const locate::Problem& table, std::uint32_t row);
std::uint32_t rows_of(const locate::Problem& table);

// Cells of row `to` that a row pasted over it from `from` would fill.
std::vector<std::uint32_t> filled(const locate::Problem& table, std::uint32_t to, std::uint32_t from);

// Pairs that hardly are the same by chance: three figures at least, one in eight may differ.
std::vector<EqualRows> equal_rows(const locate::Problem& table);

}  // namespace raingan::bench
