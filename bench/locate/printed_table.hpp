// A table as printed, with what each relation is off by and what the generator thinks of each figure.
#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "errors.hpp"

namespace raingan::bench {

class PrintedTable {
 public:
  struct Use {
    std::uint32_t constraint;
    std::int64_t coefficient;
  };

  PrintedTable(const locate::Problem& problem, const Errors& errors);

  const locate::Problem& problem() const { return problem_; }
  std::size_t cells() const { return problem_.cells.size(); }
  std::int64_t value(std::uint32_t cell) const { return problem_.cells[cell].value; }
  const std::vector<Use>& uses(std::uint32_t cell) const { return uses_[cell]; }
  std::int64_t residual(std::uint32_t k) const { return residuals_[k]; }
  std::int64_t slack(std::uint32_t k) const { return problem_.constraints[k].slack; }
  const std::vector<locate::Term>& terms(std::uint32_t k) const { return problem_.constraints[k].terms; }
  const std::vector<std::uint32_t>& broken() const { return broken_; }
  bool is_broken(std::uint32_t k) const { return std::abs(residuals_[k]) > slack(k); }

  // How much likelier a relation that holds is off by `residual` than by what it is off by in print; where it is
  // broken, how likely that is. Each figure of a relation was rounded by up to a half.
  double rounding(std::uint32_t k, std::int64_t residual) const { return likely_off(k, residual) / likely_[k]; }

  // The probability that an error hits this cell and that it then makes what is printed of the figure + `by`.
  double probability(std::uint32_t cell, std::int64_t by);
  // What a figure may be off by, of those that a definite slip makes, or only a frequent one; ordered.
  const std::vector<std::int64_t>& definite(std::uint32_t cell) { return off_by(cell, true, definite_[cell]); }
  const std::vector<std::int64_t>& frequent(std::uint32_t cell) { return off_by(cell, false, frequent_[cell]); }
  // The greatest probability of any of them.
  double greatest(std::uint32_t cell);

 private:
  double likely_off(std::uint32_t k, std::int64_t residual) const;
  const std::vector<std::int64_t>& off_by(std::uint32_t cell, bool all, std::vector<std::int64_t>& known);

  const locate::Problem& problem_;
  const Errors& errors_;
  std::vector<std::vector<Use>> uses_;
  std::vector<std::int64_t> residuals_;
  std::vector<double> likely_;  // that a relation is off by its residual; 1 where it is broken
  std::vector<std::uint32_t> broken_;
  std::vector<std::unordered_map<std::int64_t, double>> known_;
  std::vector<std::vector<std::int64_t>> definite_, frequent_;
  std::vector<double> greatest_;
};

}  // namespace raingan::bench
