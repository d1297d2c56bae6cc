#include "check/equation.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace raingan::check {

bool is_known(const Figure* figure) {
  return figure != nullptr && figure->is_number() &&
         figure->value.magnitude() <= Decimal::from_units(limits::kMaxFigure);
}

Decimal expected_of(const Equation& equation) {
  const std::vector<const Figure*>& parts = equation.parts;
  switch (equation.relation) {
    case RelationKind::shortfall:
      return std::max(Decimal(), parts.at(0)->value - parts.at(1)->value);
    case RelationKind::equal:
      return parts.at(0)->value;
    case RelationKind::growth:
      return parts.at(0)->value.scaled_to_whole(equation.numerator, equation.denominator);
    case RelationKind::sum:
      break;
  }
  Decimal sum;
  for (const Figure* part : parts) sum += part->value;
  return sum;
}

void judge(const Equation& equation, Findings& findings) {
  const Decimal printed = equation.printed->value;
  const Decimal expected = expected_of(equation);
  const Decimal difference = printed - expected;
  if (difference == Decimal()) return;

  const bool rounding = difference.magnitude() <= equation.slack.hard;
  Finding finding;
  finding.level = rounding ? Level::note : Level::error;
  finding.kind = rounding ? FindingKind::rounding : equation.finding;
  finding.origin = equation.printed->origin;
  finding.form = equation.form;
  finding.period = equation.period;
  finding.district = equation.place.row;
  finding.column = equation.column;
  finding.found = printed.to_string();
  finding.expected = expected.to_string();
  finding.difference = difference.to_string();
  for (const Figure* part : equation.parts) finding.related.push_back(part->origin);

  if (rounding) {
    const bool usual = difference.magnitude() <= equation.slack.usual;
    finding.message = wording::rounding(equation.place, printed, expected, equation.parts.size(), usual);
  } else {
    std::vector<Decimal> parts;
    for (const Figure* part : equation.parts) parts.push_back(part->value);
    finding.message = wording::violated(
        equation.place,
        {equation.relation, equation.finding, equation.numerator, equation.denominator, equation.source}, printed,
        expected, parts);
  }
  findings.push_back(std::move(finding));
}

}  // namespace raingan::check
