#include <utility>
#include <vector>

#include "check/plausibility_rules.hpp"
#include "check/plausibility_words.hpp"

namespace raingan::check {
namespace {

constexpr std::size_t kFewestDigits = 5;
constexpr std::size_t kFewestToRepeat = 8;

// Digits without the noughts behind: round estimates repeat by themselves.
std::size_t telling_digits(Decimal value) {
  std::string digits = std::to_string(value.magnitude().hundredths());
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return digits.size();
}

bool repeats(const Series& series, std::size_t i) {
  const MonthCell& before = series.cells[i - 1];
  const MonthCell& cell = series.cells[i];
  return before.month.months_until(cell.month) == 1 && before.figure->value == cell.figure->value;
}

struct Repeated {
  std::vector<std::pair<const Series*, std::size_t>> cells;
  std::size_t steps = 0;
};

// A district whose months are all the same estimates that way; it is not asked.
Repeated repeated_in(const Quantity& quantity) {
  Repeated found;
  for (const Series& series : quantity) {
    std::size_t same = 0;
    for (std::size_t i = 1; series.monthly && i < series.cells.size(); ++i) {
      ++found.steps;
      if (!repeats(series, i)) continue;
      ++same;
      if (telling_digits(series.cells[i].figure->value) >= kFewestDigits) found.cells.push_back({&series, i});
    }
    if (same > 0 && same + 1 == series.cells.size()) {
      std::erase_if(found.cells, [&](const auto& one) { return one.first == &series; });
    }
  }
  return found;
}

}  // namespace

void find_repeated_months(Plausibility& under) {
  for (const Quantity& quantity : under.quantities) {
    const Repeated repeated = repeated_in(quantity);
    // Where every fourth month repeats the one before, that is how the estimate is made.
    if (repeated.steps < kFewestToRepeat || repeated.cells.size() * 4 > repeated.steps) continue;
    for (const auto& [series, i] : repeated.cells) {
      const MonthCell& cell = series->cells[i];
      Finding& note = under.add(FindingKind::copied_neighbour, *series, i);
      note.related = {series->cells[i - 1].figure->origin};
      note.found = cell.figure->value.to_string();
      note.message =
          wording::repeated_month(wording::place_of({&under.entry.layout, cell.row, false, {}}, *cell.column),
                                  cell.figure->value, series->cells[i - 1].month);
    }
  }
}

}  // namespace raingan::check
