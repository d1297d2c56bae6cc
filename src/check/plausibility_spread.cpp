#include "check/plausibility_spread.hpp"

#include <algorithm>
#include <cmath>

namespace raingan::check {
namespace {

long long in_millionths(double value) { return std::llround(value * 1e6); }

}  // namespace

double log_of(Decimal positive) { return std::log(static_cast<double>(positive.hundredths())); }

double median(std::vector<double> values) {
  const std::size_t middle = values.size() / 2;
  std::sort(values.begin(), values.end());
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

Spread spread_of(const std::vector<double>& values) {
  Spread spread;
  spread.centre = median(values);
  std::vector<double> distances;
  distances.reserve(values.size());
  for (const double value : values) distances.push_back(std::abs(value - spread.centre));
  spread.deviation = 1.4826 * median(std::move(distances));
  return spread;
}

bool is_beyond(double distance, const Limit& limit, double deviation) {
  const long long away = in_millionths(std::abs(distance));
  return away > in_millionths(std::log(limit.factor)) && away > in_millionths(limit.deviations * deviation);
}

}  // namespace raingan::check
