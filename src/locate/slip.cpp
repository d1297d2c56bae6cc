#include "locate/slip.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace raingan::locate {
namespace {

constexpr std::int64_t kMostSlipped = 100'000'000'000'000;  // figures that have room for a digit more

using Pairs = std::array<std::array<int, 2>, 12>;

// Pairs seen in real letters (๔๘ ๕๐ ๔๕ ๑๕ ๖๑) and pairs that are alike in form.
constexpr Pairs kAlikeInThai = {
    {{4, 8}, {5, 0}, {4, 5}, {1, 5}, {6, 1}, {3, 7}, {0, 1}, {6, 2}, {8, 9}, {3, 8}, {7, 9}, {5, 8}}};
// What is read for each other in print and by hand where the figures come in Arabic digits.
constexpr Pairs kAlikeInArabic = {
    {{1, 7}, {4, 9}, {3, 5}, {5, 6}, {0, 6}, {6, 8}, {0, 8}, {2, 7}, {8, 9}, {3, 8}, {7, 9}, {5, 8}}};

constexpr std::array<std::array<bool, 10>, 10> confusion_table() {
  std::array<std::array<bool, 10>, 10> table{};
  for (const Pairs& pairs : {kAlikeInThai, kAlikeInArabic}) {
    for (const auto& pair : pairs) {
      table[static_cast<std::size_t>(pair[0])][static_cast<std::size_t>(pair[1])] = true;
      table[static_cast<std::size_t>(pair[1])][static_cast<std::size_t>(pair[0])] = true;
    }
  }
  return table;
}
constexpr auto kConfusable = confusion_table();

constexpr std::array<int, 10> confusion_counts() {
  std::array<int, 10> counts{};
  for (std::size_t digit = 0; digit < 10; ++digit) {
    for (const bool confused : kConfusable[digit]) counts[digit] += confused ? 1 : 0;
  }
  return counts;
}
constexpr auto kConfusionCount = confusion_counts();

// Decimal digits of a magnitude, the highest first.
struct Digits {
  explicit Digits(std::int64_t value) {
    std::uint64_t rest = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    do {
      at[--first] = static_cast<std::uint8_t>(rest % 10);
      rest /= 10;
    } while (rest != 0);
  }
  std::size_t size() const { return at.size() - first; }
  int operator[](std::size_t i) const { return at[first + i]; }

  std::array<std::uint8_t, 20> at{};
  std::size_t first = 20;
};

double share(SlipKind kind) { return kShare[static_cast<std::size_t>(kind)] / 1000.0; }

// The probability of `printed` given that a slip was made, gathered kind by kind.
struct Likelihood {
  double total = 0;
  double best = 0;
  SlipKind kind = SlipKind::other;

  void add(SlipKind of, double probability) {
    const double weighted = share(of) * probability;
    total += weighted;
    if (weighted > best) {
      best = weighted;
      kind = of;
    }
  }
};

int confusable_ways(const Digits& truth) {
  int ways = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) ways += kConfusionCount[static_cast<std::size_t>(truth[i])];
  return ways;
}

void same_length(const Digits& truth, const Digits& printed, Likelihood& likelihood) {
  std::array<std::size_t, 2> differ{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    if (truth[i] == printed[i]) continue;
    if (count < 2) differ[count] = i;
    if (++count > 2) return;
  }
  const double length = static_cast<double>(truth.size());
  if (count == 1) {
    const int from = truth[differ[0]];
    const int to = printed[differ[0]];
    const int ways = confusable_ways(truth);
    if (confusable(from, to)) {
      likelihood.add(SlipKind::confusion, 1.0 / ways);
    } else {
      likelihood.add(SlipKind::digit, 1.0 / std::max(1.0, 9 * length - ways));
    }
    return;
  }
  if (count != 2) return;
  const bool exchanged = truth[differ[0]] == printed[differ[1]] && truth[differ[1]] == printed[differ[0]];
  const double pairs = length * (length - 1) / 2;
  if (exchanged && differ[1] == differ[0] + 1) {
    likelihood.add(SlipKind::transposition, 1.0 / (length - 1));
  } else if (exchanged) {
    likelihood.add(SlipKind::distant, 1.0 / std::max(1.0, pairs - length + 1));
  }
  likelihood.add(SlipKind::two_digits, 1.0 / (pairs * 81));
}

// In how many places one digit can be taken out of `longer` to give `shorter`.
int removals(const Digits& longer, const Digits& shorter) {
  std::size_t same = 0;
  while (same < shorter.size() && longer[same] == shorter[same]) ++same;
  for (std::size_t i = same; i < shorter.size(); ++i) {
    if (longer[i + 1] != shorter[i]) return 0;
  }
  int ways = 1;
  while (same > 0 && longer[same - 1] == longer[same]) {
    --same;
    ++ways;
  }
  return ways;
}

// The digit of `longer` that is one too many repeats the one before it.
bool repeats(const Digits& longer, const Digits& shorter) {
  std::size_t same = 0;
  while (same < shorter.size() && longer[same] == shorter[same]) ++same;
  return same > 0 && longer[same] == longer[same - 1];
}

// An old or foreign figure: mostly near the right one, else of any size. No figure is impossible.
double of_any_other(std::int64_t truth, std::int64_t printed) {
  const double size = std::abs(static_cast<double>(truth));
  const double off = std::abs(static_cast<double>(printed) - static_cast<double>(truth));
  const double near = off <= 0.2 * size + 1 ? 1.0 / (0.4 * size + 2) : 0;
  const double far = 1.0 / ((std::abs(static_cast<double>(printed)) + 10) * 28);  // flat over the logarithm up to 10^12
  return 0.75 * near + 0.25 * far;
}

// One or two digits for any others, or any figure at all of whatever size.
double plain(const Digits& truth, const Digits& printed, std::int64_t figure) {
  const double far = 1.0 / ((std::abs(static_cast<double>(figure)) + 10) * 28);
  if (truth.size() != printed.size()) return 0.25 * far;
  std::size_t differ = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) differ += truth[i] != printed[i] ? 1 : 0;
  const double length = static_cast<double>(truth.size());
  const double pairs = std::max(1.0, length * (length - 1) / 2);
  if (differ == 1) return 0.5 / (9 * length);
  return (differ == 2 ? 0.25 / (81 * pairs) : 0) + 0.25 * far;
}

}  // namespace

bool confusable(int one, int other) {
  return kConfusable[static_cast<std::size_t>(one)][static_cast<std::size_t>(other)];
}

Slip slip(std::int64_t truth, std::int64_t printed, std::span<const std::int64_t> neighbours) {
  Likelihood likelihood;
  likelihood.add(SlipKind::other, of_any_other(truth, printed));
  const Digits from(truth);
  const Digits to(printed);
  if (truth == -printed) {
    likelihood.add(SlipKind::sign, 1);
  } else if ((truth < 0) == (printed < 0)) {
    const double length = static_cast<double>(from.size());
    if (from.size() == to.size()) {
      same_length(from, to, likelihood);
    } else if (from.size() == to.size() + 1) {
      if (const int ways = removals(from, to)) likelihood.add(SlipKind::missing, ways / length);
    } else if (from.size() + 1 == to.size()) {
      const int ways = removals(to, from);
      if (ways > 0 && repeats(to, from)) likelihood.add(SlipKind::doubled, (ways - 1) / length);
    }
  }
  const auto copies = std::count(neighbours.begin(), neighbours.end(), printed);
  if (copies > 0) {
    likelihood.add(SlipKind::copy, static_cast<double>(copies) / static_cast<double>(neighbours.size()));
  }
  return {likelihood.kind, -std::log2(likelihood.total), -std::log2(plain(from, to, printed))};
}

std::vector<std::int64_t> slipped_truths(std::int64_t printed) {
  std::vector<std::int64_t> truths;
  if (printed < 0 || printed >= kMostSlipped) return truths;
  const auto add = [&](std::int64_t truth) {
    if (truth != printed && truth >= 0) truths.push_back(truth);
  };
  for (std::int64_t unit = 1; unit == 1 || unit <= printed; unit *= 10) {
    const std::int64_t digit = printed / unit % 10;
    const std::int64_t before = printed / unit / 10 % 10;
    const bool first = printed / unit < 10;
    for (std::int64_t other = first && unit > 1 ? 1 : 0; other < 10; ++other) add(printed + (other - digit) * unit);
    if (!first && (digit != 0 || printed / unit >= 100)) add(printed + (digit - before) * 9 * unit);
    if (!first && digit == before) add(printed / unit / 10 * unit + printed % unit);
  }
  // A digit more, behind the first or before it.
  for (std::int64_t unit = 1; printed != 0 && unit / 10 <= printed; unit *= 10) {
    for (std::int64_t digit = unit > printed ? 1 : 0; digit < 10; ++digit)
      add((printed / unit * 10 + digit) * unit + printed % unit);
  }
  std::sort(truths.begin(), truths.end());
  truths.erase(std::unique(truths.begin(), truths.end()), truths.end());
  return truths;
}

std::string_view name_of(SlipKind kind) {
  static constexpr std::array<std::string_view, kSlipKinds> names = {
      "confusion", "digit", "transposition", "missing-digit",         "doubled-digit",
      "copy",      "sign",  "two-digits",    "distant-transposition", "other"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace raingan::locate
