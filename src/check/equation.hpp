// One relation with the figures found for it, and what it says about them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "check/line.hpp"
#include "check/tolerance.hpp"
#include "model/figure.hpp"
#include "model/form_layout.hpp"

namespace raingan::check {

// True when `figure` is a number that can be computed with (limits::kMaxFigure).
bool is_known(const Figure* figure);

// Points into the book; sentences are made only when the relation is broken.
struct Equation {
  Line line;
  const Column* column = nullptr;
  RelationKind relation = RelationKind::sum;
  FindingKind finding = FindingKind::row_total;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  Relation::Rounding rounding = Relation::Rounding::half_up;
  const FormLayout* source = nullptr;  // for equal: the form of the part
  const Column* source_column = nullptr;
  const Figure* printed = nullptr;   // known
  std::vector<const Figure*> parts;  // all known
  Slack slack;
};

// Takes the relations of a book one after another.
using EquationSink = std::function<void(const Equation&)>;

// What `parts` make by the relation. shortfall needs two parts, equal and growth one.
Decimal expected_of(const Equation& equation);

// True when the printed figure is further from the expected one than rounding can take it.
bool is_broken(const Equation& equation);

// Adds nothing when the printed figure is the expected one, a note `rounding` within the slack, else an
// error of the equation's kind.
void judge(const Equation& equation, Findings& findings);

}  // namespace raingan::check
