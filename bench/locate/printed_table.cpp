#include "printed_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace raingan::bench {

PrintedTable::PrintedTable(const locate::Problem& problem, const Errors& errors)
    : problem_(problem),
      errors_(errors),
      uses_(problem.cells.size()),
      known_(problem.cells.size()),
      definite_(problem.cells.size()),
      frequent_(problem.cells.size()),
      greatest_(problem.cells.size(), -1) {
  for (std::uint32_t k = 0; k < problem.constraints.size(); ++k) {
    std::int64_t sum = 0;
    for (const locate::Term& term : problem.constraints[k].terms) {
      sum += term.coefficient * problem.cells[term.cell].value;
      uses_[term.cell].push_back({k, term.coefficient});
    }
    residuals_.push_back(sum);
    if (is_broken(k)) broken_.push_back(k);
    likely_.push_back(is_broken(k) ? 1 : likely_off(k, sum));
  }
}

// A normal distribution with the spread of so many roundings, cut off at the slack.
double PrintedTable::likely_off(std::uint32_t k, std::int64_t residual) const {
  double spread = 0;
  for (const locate::Term& term : terms(k)) {
    spread += static_cast<double>(term.coefficient) * static_cast<double>(term.coefficient) / 12;
  }
  const double off = static_cast<double>(residual);
  return slack(k) == 0 ? 1 : std::exp(-off * off / (2 * spread));
}

double PrintedTable::probability(std::uint32_t cell, std::int64_t by) {
  const auto [at, fresh] = known_[cell].try_emplace(by, 0);
  if (fresh) at->second = errors_.single(problem_, cell, value(cell) + by) / static_cast<double>(cells());
  return at->second;
}

const std::vector<std::int64_t>& PrintedTable::off_by(std::uint32_t cell, bool all, std::vector<std::int64_t>& known) {
  if (known.empty()) {
    known = errors_.truths(problem_, cell, all);
    for (std::int64_t& truth : known) truth -= value(cell);
  }
  return known;
}

double PrintedTable::greatest(std::uint32_t cell) {
  double& greatest = greatest_[cell];
  if (greatest < 0) {
    greatest = 0;
    for (const std::int64_t by : frequent(cell)) greatest = std::max(greatest, probability(cell, by));
  }
  return greatest;
}

}  // namespace raingan::bench
