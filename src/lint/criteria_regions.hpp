// Cells of the criteria grid joined to as few boxes as describe them, and said in the indicators' words.
#pragma once

#include <functional>
#include <vector>

#include "base/message.hpp"
#include "lint/criteria_grid.hpp"
#include "lint/remark.hpp"

namespace raingan::lint {

// All cells from `low` to `high` on every axis, both included.
struct Box {
  std::vector<std::size_t> low, high;
  std::size_t cells = 0;
};

// Disjoint boxes that hold every cell of which `wanted` is true and no other, the largest first.
std::vector<Box> boxes_of(const Grid& grid, const std::function<bool(const Cell&)>& wanted);

// "ผลิตภัณฑ์ไม่น้อยกว่า 1 ผลิตภัณฑ์ · ยอดจำหน่ายน้อยกว่าร้อยละ 6": what every figure in the box has in common.
Message in_words(const Grid& grid, const Box& box);
// The example of the cell: "ผลิตภัณฑ์ 1 ผลิตภัณฑ์ · ยอดจำหน่ายร้อยละ 6".
Message example_in_words(const Grid& grid, const Cell& cell);
// "ยอดจำหน่ายร้อยละ 6"
Message figure_in_words(const assess::Indicator& indicator, const assess::Fraction& value);

// A remark on the table at `line`; 0: on the table as a whole.
Remark remark_of(Level level, RemarkKind kind, const assess::DecisionTable& criteria, int line);
// Beyond so many remarks of one kind one more speaks for the rest.
inline constexpr std::size_t kMostOfOneKind = 24;
Remark remark_on_rest(Level level, RemarkKind kind, const assess::DecisionTable& criteria, std::size_t cases,
                      std::size_t of);
const assess::Rule& rule_numbered(const assess::DecisionTable& criteria, int number);
// "10 จาก 16"
std::string of_cases(std::size_t cases, std::size_t of, const char* from);

// Thai sets no space between words but one before a number.
std::string spaced(const std::string& words);

}  // namespace raingan::lint
