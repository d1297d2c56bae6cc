// What the errors of a printed table are taken to be.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "equal_rows.hpp"
#include "errors.hpp"
#include "printed_table.hpp"
#include "weighing.hpp"

namespace raingan::bench {

struct Story {
  std::set<std::uint32_t> rows;  // pasted over
  WrongCells wrong;
  int errors = 0;

  std::set<std::uint32_t> cells() const {
    std::set<std::uint32_t> all(wrong.singles.begin(), wrong.singles.end());
    for (const auto& [cell, by] : wrong.fixed) all.insert(cell);
    return all;
  }
};

// The `count` errors that the generator made, read from what they did; none where that cannot be told. Rows that were
// pasted are added to `pairs` where they are not among them.
std::optional<Story> story_of(const Errors& errors, const PrintedTable& table, const Truth& truth, int count,
                              std::vector<EqualRows>& pairs);

}  // namespace raingan::bench
