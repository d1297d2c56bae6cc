// Relations of a book → problems to be searched.
#pragma once

#include <cstdint>
#include <vector>

#include "check/equation.hpp"
#include "locate/problem.hpp"

namespace raingan::locate {

// Relations that hang together, as a problem: cell i is the figure `figures[i]`, constraint k the relation
// `equations[k]`. A unit is a baht, or a satang where any figure has satang.
struct BookProblem {
  Problem problem;
  std::vector<const Figure*> figures;
  std::vector<const check::Equation*> equations;
  std::vector<std::uint32_t> broken;  // constraints that the check calls broken
  std::int64_t hundredths = 100;      // of one unit

  std::int64_t units_of(Decimal value) const { return value.hundredths() / hundredths; }
  Decimal value_of(std::int64_t units) const { return Decimal::from_hundredths(units * hundredths); }
};

// One problem for every set of relations connected by shared figures in which one of `equations` is broken, in the
// order of their first relations. `witnesses` are relations of tables that nobody is asked about; of them only those
// that hold are taken. Points into both. Shortfalls are not linear and left out.
std::vector<BookProblem> problems_of(const std::vector<check::Equation>& equations,
                                     const std::vector<check::Equation>& witnesses);

}  // namespace raingan::locate
