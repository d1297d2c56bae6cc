// Robust location and spread, on logarithms. This is no money arithmetic: doubles are compared after rounding to
// millionths, so that the last bits of std::log decide nothing.
#pragma once

#include <cstddef>
#include <vector>

#include "base/decimal.hpp"

namespace raingan::check {

double log_of(Decimal positive);

double median(std::vector<double> values);  // of at least one

struct Spread {
  double centre = 0;
  double deviation = 0;  // 1.4826 × median absolute deviation: the standard deviation of normal data
};
Spread spread_of(const std::vector<double>& values);  // of at least one

// How far out is out: by more than `factor`, and by more than `deviations` of the spread.
struct Limit {
  double factor = 1;
  double deviations = 0;
};
bool is_beyond(double distance, const Limit& limit, double deviation);

}  // namespace raingan::check
