#include "check/equation.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "check/wording.hpp"

namespace raingan::check {
namespace {

// value × numerator/denominator to a whole unit.
Decimal scaled(Decimal value, const Equation& equation) {
  const Decimal nearest = value.scaled_to_whole(equation.numerator, equation.denominator);
  if (equation.rounding == Relation::Rounding::half_up) return nearest;
  using Wide = __int128;
  const Wide exact = static_cast<Wide>(value.hundredths()) * equation.numerator;
  const Wide rounded = static_cast<Wide>(nearest.hundredths()) * equation.denominator;
  const Decimal one = Decimal::from_units(1);
  if (equation.rounding == Relation::Rounding::up) return rounded < exact ? nearest + one : nearest;
  return rounded > exact ? nearest - one : nearest;
}

std::vector<Decimal> values_of(const std::vector<const Figure*>& figures) {
  std::vector<Decimal> values;
  values.reserve(figures.size());
  for (const Figure* figure : figures) values.push_back(figure->value);
  return values;
}

wording::Broken broken_of(const Equation& equation) {
  wording::Broken broken;
  broken.relation = equation.relation;
  broken.finding = equation.finding;
  broken.numerator = equation.numerator;
  broken.denominator = equation.denominator;
  broken.rounding = equation.rounding;
  if (equation.source != nullptr && equation.source_column != nullptr) {
    broken.source = {wording::name_of(*equation.source), wording::column_words(*equation.source_column)};
  }
  return broken;
}

}  // namespace

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
      return scaled(parts.at(0)->value, equation);
    case RelationKind::sum:
      break;
  }
  Decimal sum;
  for (const Figure* part : parts) sum += part->value;
  return sum;
}

bool is_broken(const Equation& equation) {
  return (equation.printed->value - expected_of(equation)).magnitude() > equation.slack.hard;
}

void judge(const Equation& equation, Findings& findings) {
  const Decimal printed = equation.printed->value;
  const Decimal expected = expected_of(equation);
  const Decimal difference = printed - expected;
  if (difference == Decimal()) return;

  const bool rounding = difference.magnitude() <= equation.slack.hard;
  Finding finding =
      finding_at(equation.line, rounding ? Level::note : Level::error,
                 rounding ? FindingKind::rounding : equation.finding, equation.printed->origin, equation.column->id);
  finding.found = printed.to_string();
  finding.expected = expected.to_string();
  finding.difference = difference.to_string();
  for (const Figure* part : equation.parts) finding.related.push_back(part->origin);

  const wording::Place place = wording::place_of(equation.line, *equation.column);
  if (rounding) {
    const bool usual = difference.magnitude() <= equation.slack.usual;
    finding.message = wording::rounding(place, printed, expected, equation.parts.size(), usual);
  } else {
    finding.message = wording::violated(place, broken_of(equation), printed, expected, values_of(equation.parts));
  }
  findings.push_back(std::move(finding));
}

}  // namespace raingan::check
