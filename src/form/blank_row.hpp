// What stands in the figure cells of one row of a blank form.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "form/blank_lines.hpp"
#include "model/book.hpp"
#include "model/form_layout.hpp"

namespace raingan::form {

enum class BlankCell { entry, known, computed };

struct BlankFigure {
  BlankCell cell = BlankCell::entry;
  std::optional<Decimal> value;  // known or computed; entries count as zero in what is computed
  std::string formula;
};

// One figure a column of role figure, in the layout's order. `row` is the sheet's row, `columns` the sheet's
// column of each column id. A column that is not entered is computed where its relation allows it, else
// filled in from `known`, else left to be entered: somebody must.
std::map<std::string, BlankFigure> blank_row(const FormLayout& layout, const Book* known, const BlankLine& line,
                                             std::uint32_t row, const std::map<std::string, std::uint32_t>& columns);

}  // namespace raingan::form
