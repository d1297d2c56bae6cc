#include "locate/out_of_line.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace raingan::locate {
namespace {

constexpr double kBits = 3;
constexpr std::int64_t kWidestRatio = 4;

bool in_line(std::int64_t one, std::int64_t other) {
  return one > 0 && other > 0 && one / kWidestRatio < other && other / kWidestRatio < one;
}

bool in_line(const Problem& problem, std::span<const std::uint32_t> neighbours, std::int64_t figure) {
  return std::any_of(neighbours.begin(), neighbours.end(), [&](std::uint32_t neighbour) {
    return neighbour != kNoCell && problem.cells[neighbour].known && in_line(problem.cells[neighbour].value, figure);
  });
}

}  // namespace

double out_of_line_bits(const Problem& problem, std::uint32_t cell, std::int64_t truth) {
  const Cell& printed = problem.cells[cell];
  const std::span neighbours(printed.neighbours);
  double bits = 0;
  for (const auto line : {neighbours.first(2), neighbours.last(2)}) {
    if (in_line(problem, line, printed.value) && !in_line(problem, line, truth)) bits += kBits;
  }
  return bits;
}

}  // namespace raingan::locate
