// A figure that stands in line with those beside it is seldom the slip of one that does not.
#pragma once

#include <cstdint>

#include "locate/problem.hpp"

namespace raingan::locate {

// The price, in bits, of believing that the cell should hold `truth`: 3 for each direction (along the column, along the
// row) in which the printed figure is within four times, either way, of a figure beside it and the truth is not. Never
// less than 0: a figure out of line may be right, so nothing is credited for bringing it back.
double out_of_line_bits(const Problem& problem, std::uint32_t cell, std::int64_t truth);

}  // namespace raingan::locate
