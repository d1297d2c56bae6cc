#include "exchange_partners.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

namespace raingan::bench {

Partners exchange_partners(const PrintedTable& table) {
  std::vector<std::pair<std::int64_t, std::uint32_t>> by_value;
  for (std::uint32_t cell = 0; cell < table.cells(); ++cell) by_value.emplace_back(table.value(cell), cell);
  std::sort(by_value.begin(), by_value.end());
  Partners partners;
  for (const std::uint32_t k : table.broken()) {
    for (const locate::Term& term : table.terms(k)) {
      const double wanted = static_cast<double>(table.value(term.cell)) -
                            static_cast<double>(table.residual(k)) / static_cast<double>(term.coefficient);
      const double off = 1 + static_cast<double>(table.slack(k)) / static_cast<double>(std::abs(term.coefficient));
      const auto least = static_cast<std::int64_t>(std::floor(wanted - off));
      auto at = std::lower_bound(by_value.begin(), by_value.end(), std::pair(least, std::uint32_t{0}));
      for (; at != by_value.end() && static_cast<double>(at->first) <= wanted + off; ++at) {
        if (at->second == term.cell || at->first == table.value(term.cell)) continue;
        partners[term.cell].insert(at->second);
        partners[at->second].insert(term.cell);
      }
    }
  }
  return partners;
}

}  // namespace raingan::bench
