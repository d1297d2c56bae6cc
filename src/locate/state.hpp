// A problem while changes are tried on it: what each relation is off by, and which do not hold.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "locate/problem.hpp"
#include "locate/slip.hpp"

namespace raingan::locate {

struct Incidence {
  std::uint32_t constraint = 0;
  std::int64_t coefficient = 1;
};

class State {
 public:
  explicit State(const Problem& problem);

  // Finds the constraints of every cell. Only needed once something is broken.
  void index();

  const Problem& problem() const { return problem_; }
  const Constraint& constraint(std::uint32_t k) const { return problem_.constraints[k]; }
  std::int64_t printed(std::uint32_t cell) const { return problem_.cells[cell].value; }
  const std::vector<std::uint32_t>& broken() const { return broken_; }
  bool is_broken(std::uint32_t k) const { return place_[k] != kNowhere; }
  bool within_slack(std::uint32_t k, std::int64_t by = 0) const;
  std::int64_t residual(std::uint32_t k) const { return residual_[k]; }
  const std::vector<std::int64_t>& residuals() const { return residual_; }
  std::size_t widest() const { return widest_; }  // most constraints of one cell
  std::span<const Incidence> of(std::uint32_t cell) const {
    return {incidences_.data() + at_[cell], incidences_.data() + at_[cell + 1]};
  }

  // A constraint that is left out of account until it is taken back.
  void leave_out(std::uint32_t k);
  void take_back(std::uint32_t k);
  bool left_out(std::uint32_t k) const { return left_out_[k] != 0; }

  void change(std::uint32_t cell, std::int64_t by);

 private:
  static constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

  void judge(std::uint32_t k);

  const Problem& problem_;
  std::vector<char> usable_;
  std::vector<char> left_out_;
  std::vector<std::int64_t> residual_;
  std::vector<std::uint32_t> broken_;
  std::vector<std::uint32_t> place_;  // in broken_
  std::vector<std::uint32_t> at_;
  std::vector<Incidence> incidences_;
  std::size_t widest_ = 1;
};

// What a cell must change by for `coefficient` × it to take the residual to 0, or nearest to it.
std::int64_t clearing(std::int64_t residual, std::int64_t coefficient);

// The slip of writing what stands in the cell instead of `truth`.
Slip slip_of(const Problem& problem, std::uint32_t cell, std::int64_t truth);

// The same, remembered.
class Slips {
 public:
  explicit Slips(const Problem& problem) : problem_(problem) {}
  const Slip& of(std::uint32_t cell, std::int64_t truth);

 private:
  const Problem& problem_;
  std::map<std::pair<std::uint32_t, std::int64_t>, Slip> known_;
};

}  // namespace raingan::locate
