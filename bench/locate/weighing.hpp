// How probable it is that certain cells are wrong and no others, whatever their true figures are.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "printed_table.hpp"
#include "unknowns.hpp"

namespace raingan::bench {

// Cells hit by an error each, and cells whose change is given (they are exchanged).
struct WrongCells {
  std::vector<std::uint32_t> singles;
  std::vector<std::pair<std::uint32_t, std::int64_t>> fixed;

  bool has(std::uint32_t cell) const;
};

class Weighing {
 public:
  // `free` are cells of pasted rows: any figure may have stood there. After `steps` nothing more is weighed.
  Weighing(PrintedTable& table, std::vector<std::uint32_t> free, std::size_t steps)
      : table_(table), free_(std::move(free)), steps_(steps) {}

  // The sum over all true figures with which every relation of these cells holds, each with its probability and
  // that of the roundings that it leaves; 0 when
  // there are none, and then in `against` the relations that exclude it (empty: not known which). Where relations
  // leave figures open, all but one of them are taken from those that a definite slip makes.
  // Of three open figures and more only what alone comes near `least`, the probability that matters.
  double of(const WrongCells& wrong, double least, std::vector<std::uint32_t>& against);

  const std::vector<std::uint32_t>& free() const { return free_; }
  bool ended() const { return steps_ == 0; }

 private:
  using Members = std::vector<std::size_t>;

  double part(const Unknowns& unknowns, const std::vector<Bounds>& bounds, const Members& members, std::size_t singles,
              double least);
  double sum(const Unknowns& unknowns, const std::vector<Bounds>& bounds, const Members& part, const Members& left,
             const Members& indefinite, double least);
  double greatest_of(const Unknowns& unknowns, const Members& members);
  // Cells that stand in one and the same relation and in no other.
  bool one_relation(const Unknowns& unknowns, const Members& members) const;
  double sum_of_one(const Unknowns& unknowns, std::int64_t low, std::int64_t high, const Members& left,
                    const Members& indefinite, double least);
  bool excluded(std::uint32_t cell, std::int64_t by, std::size_t place, const Members& indefinite);
  const std::vector<std::int64_t>& tried(std::uint32_t cell, std::size_t open);
  bool step() { return steps_ > 0 && --steps_ > 0; }

  PrintedTable& table_;
  std::vector<std::uint32_t> free_;
  std::size_t steps_;
  std::map<std::vector<std::int64_t>, std::pair<double, double>> known_;  // the sum, and for which `least`
};

}  // namespace raingan::bench
