#include "locate/state.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "locate/out_of_line.hpp"

namespace raingan::locate {

State::State(const Problem& problem) : problem_(problem) {
  const std::size_t count = problem.constraints.size();
  usable_.resize(count);
  residual_.resize(count);
  place_.assign(count, kNowhere);
  left_out_.assign(count, 0);
  for (std::uint32_t k = 0; k < count; ++k) {
    std::int64_t sum = 0;
    bool known = true;
    for (const Term& term : problem.constraints[k].terms) {
      const Cell& cell = problem.cells[term.cell];
      known = known && cell.known;
      sum += term.coefficient * cell.value;
    }
    usable_[k] = known ? 1 : 0;
    residual_[k] = sum;
    if (known) judge(k);
  }
}

void State::index() {
  at_.assign(problem_.cells.size() + 1, 0);
  for (std::uint32_t k = 0; k < problem_.constraints.size(); ++k) {
    if (usable_[k] == 0) continue;
    for (const Term& term : problem_.constraints[k].terms) ++at_[term.cell + 1];
  }
  for (std::size_t i = 1; i < at_.size(); ++i) {
    widest_ = std::max<std::size_t>(widest_, at_[i]);
    at_[i] += at_[i - 1];
  }
  incidences_.resize(at_.back());
  std::vector<std::uint32_t> next(at_.begin(), at_.end() - 1);
  for (std::uint32_t k = 0; k < problem_.constraints.size(); ++k) {
    if (usable_[k] == 0) continue;
    for (const Term& term : problem_.constraints[k].terms) incidences_[next[term.cell]++] = {k, term.coefficient};
  }
}

bool State::within_slack(std::uint32_t k, std::int64_t by) const {
  return std::abs(residual_[k] + by) <= problem_.constraints[k].slack;
}

void State::leave_out(std::uint32_t k) {
  left_out_[k] = 1;
  judge(k);
}

void State::take_back(std::uint32_t k) {
  left_out_[k] = 0;
  judge(k);
}

void State::change(std::uint32_t cell, std::int64_t by) {
  for (const Incidence& incidence : of(cell)) {
    residual_[incidence.constraint] += incidence.coefficient * by;
    judge(incidence.constraint);
  }
}

void State::judge(std::uint32_t k) {
  const bool holds = left_out_[k] != 0 || within_slack(k);
  if (holds == (place_[k] == kNowhere)) return;
  if (!holds) {
    place_[k] = static_cast<std::uint32_t>(broken_.size());
    broken_.push_back(k);
    return;
  }
  broken_[place_[k]] = broken_.back();
  place_[broken_.back()] = place_[k];
  broken_.pop_back();
  place_[k] = kNowhere;
}

std::int64_t clearing(std::int64_t residual, std::int64_t coefficient) {
  const std::int64_t size = std::abs(coefficient);
  const std::int64_t magnitude = (std::abs(residual) + size / 2) / size;
  return (residual < 0) == (coefficient < 0) ? -magnitude : magnitude;
}

Slip slip_of(const Problem& problem, std::uint32_t cell, std::int64_t truth) {
  std::array<std::int64_t, 4> copied{};
  std::size_t count = 0;
  for (const std::uint32_t neighbour : problem.cells[cell].neighbours) {
    if (neighbour != kNoCell && problem.cells[neighbour].known) copied[count++] = problem.cells[neighbour].value;
  }
  Slip made = slip(truth, problem.cells[cell].value, std::span(copied).first(count));
  made.bits += out_of_line_bits(problem, cell, truth);
  return made;
}

const Slip& Slips::of(std::uint32_t cell, std::int64_t truth) {
  const auto [at, fresh] = known_.try_emplace({cell, truth});
  if (fresh) at->second = slip_of(problem_, cell, truth);
  return at->second;
}

}  // namespace raingan::locate
