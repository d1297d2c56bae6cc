// How far printed figures may be apart because each was rounded on its own. A printed figure p of unit u
// stands for a hidden value in [p - u/2, p + u/2].
#pragma once

#include <cstddef>
#include <vector>

#include "base/decimal.hpp"
#include "model/form_layout.hpp"

namespace raingan::check {

// How far a printed total of `parts` rounded figures may be from their sum (validation classes):
// `hard` = ⌊(n+1)/2⌋ units is possible, `usual` = min(hard, ⌊2.2·√((n+1)/12)+1⌋) is normal.
struct Tolerance {
  long usual = 0;
  long hard = 0;
};
Tolerance tolerance_of_sum(std::size_t parts);

// The same in money. `usual` <= `hard`; both zero: the figures must be equal.
struct Slack {
  Decimal usual;
  Decimal hard;
};
inline constexpr Slack kExact{};

// Whole units from a tolerance, in baht.
Slack baht_of(Tolerance tolerance);

// Slack of a printed total against the sum of printed parts. Each side has the unit it was printed in: a
// satang when any of its figures shows satang, else a baht. Σ half units, so ⌊(n+1)/2⌋ baht when all are whole.
Slack slack_of_sum(Decimal total, const std::vector<Decimal>& parts);

// How far the rounded product of a total and the sum of `rows` rounded products may be apart.
Slack slack_of_rounded_total(std::size_t rows, Relation::Rounding rounding);

// Slack of two printings of one figure: none in the same unit, half a baht when only one shows satang.
Slack slack_of_copy(Decimal one, Decimal other);

}  // namespace raingan::check
