// The headings of a form as a grid of cells that span columns and rows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/form_layout.hpp"

namespace raingan::outputs {

struct HeadingCell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t rows = 1;
  std::size_t columns = 1;
  std::string text;
};

// In reading order. Neighbours with the same words down from the outermost heading share one cell; a
// column's own heading reaches down to the last row, with its unit under it unless the words name it.
std::vector<HeadingCell> heading_grid(const std::vector<const Column*>& columns);

std::size_t heading_rows(const std::vector<const Column*>& columns);

}  // namespace raingan::outputs
