// Which changes of some cells would make every relation hold.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "printed_table.hpp"

namespace raingan::bench {

// Between which two amounts a cell must change.
struct Bounds {
  double low = 0;
  double high = 0;
  double width() const { return high - low; }
};

// Cells whose true figures are not known, and the relations that they stand in. All other figures are right.
class Unknowns {
 public:
  Unknowns(const PrintedTable& table, const std::vector<std::uint32_t>& cells);

  // No true figure is negative; nothing else is known.
  std::vector<Bounds> unbounded() const;
  // Draws the bounds together as far as each relation alone allows. False: no change does. `against` then gets the
  // relations that together exclude it.
  bool narrow(std::vector<Bounds>& bounds, std::vector<std::uint32_t>* against = nullptr) const;

  // How much likelier the roundings are with these changes than as printed, over the relations whose unknowns all are
  // among `members` and have one value.
  double rounding(const std::vector<Bounds>& bounds, const std::vector<std::size_t>& members) const;

  const std::vector<std::uint32_t>& cells() const { return cells_; }
  // Groups of unknowns that no relation links with others, by place in cells().
  std::vector<std::vector<std::size_t>> parts() const;
  std::size_t relations() const { return rows_.size(); }

 private:
  struct Row {
    std::uint32_t constraint;
    double low, high;
    std::vector<std::pair<std::size_t, double>> terms;
  };

  const PrintedTable& table_;
  std::vector<std::uint32_t> cells_;
  std::vector<Row> rows_;
};

}  // namespace raingan::bench
