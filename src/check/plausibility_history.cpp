#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "check/plausibility_rules.hpp"
#include "check/plausibility_spread.hpp"
#include "check/plausibility_words.hpp"

namespace raingan::check {
namespace {

// A jump from one period to the next, measured by how the same money moves from month to month. Three times as much
// or a third happens at feasts and harvests.
constexpr Limit kJump{3, 3.5};
constexpr std::size_t kFewestSteps = 20;
// A move unlike that of the other districts; 3.5 is the customary limit of the modified z-score.
constexpr Limit kUnlikeOthers{2, 3.5};
// A part of a year is in both tables: its share can move less than two years can differ.
constexpr Limit kShareOfWhole{1.2, 2.5};
constexpr std::size_t kFewestDistricts = 8;

struct Move {
  const Series* now = nullptr;
  const Series* earlier = nullptr;
  double distance = 0;  // of the logarithms of the means of a month
};

void add_steps(const Quantity& quantity, std::vector<double>& steps) {
  for (const Series& series : quantity) {
    for (std::size_t i = 1; i < series.cells.size(); ++i) {
      steps.push_back(log_of(series.cells[i].figure->value) - log_of(series.cells[i - 1].figure->value));
    }
  }
}

std::vector<Move> moves_of(const Quantity& now, const Quantity& earlier) {
  std::map<std::string, const Series*> before;
  for (const Series& series : earlier) before.emplace(series.district, &series);
  std::vector<Move> moves;
  for (const Series& series : now) {
    const auto found = before.find(series.district);
    if (found == before.end()) continue;
    const Series& other = *found->second;
    if (!series.whole || !other.whole || series.cells.empty() || other.cells.empty()) continue;
    const auto mean = [](const Series& one) {
      return log_of(one.sum()) - log_of(Decimal::from_units(static_cast<std::int64_t>(one.cells.size())));
    };
    moves.push_back({&series, &other, mean(series) - mean(other)});
  }
  return moves;
}

const Quantity* same_quantity(const std::vector<Quantity>& all, const Quantity& wanted) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Quantity& one) {
    return !one.empty() && one.front().quantity == wanted.front().quantity;
  });
  return found == all.end() ? nullptr : &*found;
}

// What the part would be of the whole, in thousandths, had the district moved like the others.
std::int64_t usual_share(const Move& move, double centre) {
  const auto months = [](const Series& series) { return static_cast<double>(series.cells.size()); };
  return std::llround(1000 * std::exp(-centre) * months(*move.earlier) / months(*move.now));
}

class Comparison {
 public:
  Comparison(Plausibility& under, const BookEntry& earlier) : under_(under), earlier_(earlier) {}

  void compare(const Quantity& now, const Quantity& before) {
    const std::vector<Move> moves = moves_of(now, before);
    if (moves.empty()) return;
    std::vector<double> steps;
    add_steps(now, steps);
    add_steps(before, steps);
    std::vector<double> distances;
    for (const Move& move : moves) distances.push_back(move.distance);
    const Spread others = spread_of(distances);
    const bool nested = under_.entry.layout.period.contains(earlier_.layout.period);
    for (const Move& move : moves) {
      const bool jumps =
          !nested && steps.size() >= kFewestSteps && is_beyond(move.distance, kJump, spread_of(steps).deviation);
      const bool unlike =
          moves.size() >= kFewestDistricts &&
          is_beyond(move.distance - others.centre, nested ? kShareOfWhole : kUnlikeOthers, others.deviation);
      if (jumps || unlike) tell(move, nested, others.centre);
    }
  }

 private:
  void tell(const Move& move, bool nested, double centre) {
    if (!under_.noted.insert(move.now->district).second) return;
    Finding& note = under_.add(FindingKind::outlier, *move.now, 0);
    const Decimal sum = move.now->sum();
    const Decimal before = move.earlier->sum();
    note.found = sum.to_string();
    // Only what speaks of as many months can be expected again.
    if (move.now->cells.size() == move.earlier->cells.size() && !nested) {
      note.expected = before.to_string();
      note.difference = (sum - before).to_string();
    }
    const MonthCell& first = move.now->cells.front();
    const wording::Place place = wording::place_of({&under_.entry.layout, first.row, false, {}}, *first.column);
    const wording::OfPeriod then{earlier_.layout.period, before};
    note.message =
        nested ? wording::unlike_share(place, {under_.entry.layout.period, sum}, then, usual_share(move, centre))
               : wording::unlike_earlier(place, {under_.entry.layout.period, sum}, then);
  }

  Plausibility& under_;
  const BookEntry& earlier_;
};

}  // namespace

void compare_with_earlier(Plausibility& under) {
  const BookEntry* earlier = earlier_of(under.book, under.entry);
  if (earlier == nullptr) return;
  const std::vector<Quantity> before = quantities_of(*earlier, under.trust);
  Comparison comparison(under, *earlier);
  for (const Quantity& now : under.quantities) {
    if (now.empty()) continue;
    const Quantity* other = same_quantity(before, now);
    if (other != nullptr) comparison.compare(now, *other);
  }
}

}  // namespace raingan::check
