// The criteria cut into cells: stretches of every indicator that no rule tells apart.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assess/criteria_text.hpp"
#include "assess/decision.hpp"
#include "assess/mission.hpp"

namespace raingan::lint {

// One stretch of an indicator's figures (none: open to infinity), or one word of an input that is no figure.
struct Stretch {
  std::optional<assess::Bound> low, high;
  assess::Fraction example;                // a figure in it, plain to people
  bool only_example = false;               // of counts: no other whole number lies in it
  std::optional<assess::Value> word = {};  // text or truth value
};

struct Axis {
  const assess::Indicator* indicator = nullptr;
  std::vector<Stretch> stretches;  // from low to high; counts have no stretch without a whole number
  int better = 0;                  // 1: better when greater, -1: when smaller, 0: the rules do not say
};

struct Cell {
  std::vector<std::size_t> at;      // stretch of each axis
  std::vector<int> rules;           // that hold, in file order
  std::vector<std::string> grades;  // of these rules, each once
  std::string grade;                // that the table gives; empty: none
  std::string violation;            // see assess::Decided
  bool refused = false;             // outside the values that the table lets in
};

struct Grid {
  std::vector<Axis> axes;   // one an indicator
  std::vector<Cell> cells;  // the last axis runs fastest
  std::size_t count = 0;    // of the cells that are not refused

  std::size_t index_of(const std::vector<std::size_t>& at) const;
};

// The indicators that the table asks for and the column of the grade. Throws Error(faulty_template) as
// assess::criteria_of does; of a table without mission (no id) the grade may be any value.
assess::Criteria inputs_and_grade(const assess::Mission& mission, const assess::DecisionTable& criteria);

// Does the table ask for dates, or compare its inputs with one another? Such tables are not cut into cells.
bool is_beyond_cells(const assess::DecisionTable& criteria);

// How many cells the grid would have.
std::size_t grid_size(const assess::Mission& mission, const assess::DecisionTable& criteria);
// Every cell, decided at its example.
Grid grid_of(const assess::Mission& mission, const assess::DecisionTable& criteria);

// The better grade has the greater rank: by the mission's looks, else by the table's output values, else the first
// rule's grade is the best. Unknown grades and none have -1.
class GradeOrder {
 public:
  GradeOrder(const assess::Mission& mission, const assess::DecisionTable& criteria);
  int rank(const std::string& grade) const;
  const std::string& best() const { return best_; }

 private:
  std::map<std::string, int> ranks_;
  std::string best_;  // of the grades that rules give
};

}  // namespace raingan::lint
