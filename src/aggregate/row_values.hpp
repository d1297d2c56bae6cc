// What the rows of a table contribute to sums.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/form_layout.hpp"
#include "model/table.hpp"

namespace raingan::aggregate {

// Reads figures by the rule that a blank is unknown. Two things a row settles by itself: a blank beside figures
// that already make the row's own printed total is nothing, 0; and a total that a formula made of blanks only is no
// figure. Figures beyond limits::kMaxFigure are unknown. Points into the layout and the table's columns.
class RowValues {
 public:
  RowValues(const Table& table, const FormLayout& layout);

  // Empty when it is unknown, or the table has no such column.
  std::optional<Decimal> value(const Row& row, std::optional<std::size_t> at) const;

 private:
  // A printed sum along the row.
  struct Sum {
    std::size_t total = 0;
    std::vector<std::size_t> parts;
  };
  bool is_nothing(const Row& row, std::size_t at) const;
  bool is_sum_of_blanks(const Row& row, std::size_t at) const;

  std::vector<Sum> sums_;
};

}  // namespace raingan::aggregate
