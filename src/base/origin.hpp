// Where a value stands: the thread that leads from a figure in a letter back to a cell.
#pragma once

#include <compare>
#include <string>

namespace raingan {

// `file` is the path as the user gave it (relative paths stay relative), `sheet` the sheet's name,
// `cell` an A1 reference or a range; empty where the level does not apply.
struct Origin {
  std::string file;
  std::string sheet;
  std::string cell;

  auto operator<=>(const Origin&) const = default;
};

}  // namespace raingan
