// Which figures of an output are not yet agreed upon.
#pragma once

#include <set>
#include <string>

#include "model/book.hpp"
#include "outputs/facts.hpp"

namespace raingan::outputs {

// Figures that findings of level error speak of: the cell that is marked and its suspects, and where those
// are not in the table asked about, the related cells that are.
class UnderCheck {
 public:
  explicit UnderCheck(const Findings& findings) : findings_(findings) {}

  // How many figures of `entry` are under check; with `district` only those of its row.
  std::size_t in_table(const BookEntry& entry, const std::string& district) const;
  // How many of `origins` are under check, in the same sense.
  std::size_t among(const std::set<Origin>& origins) const;

 private:
  const Findings& findings_;
};

}  // namespace raingan::outputs
