#include "locate/problem.hpp"

#include <algorithm>
#include <tuple>

namespace raingan::locate {
namespace {

using Place = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;

// Joins what follows each other in the order of `place` when only the last part differs, by one.
template <typename PlaceOf>
void join(std::vector<Cell>& cells, std::size_t before, std::size_t after, PlaceOf place) {
  std::vector<std::uint32_t> order(cells.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return place(cells[a]) < place(cells[b]); });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const Place one = place(cells[order[i - 1]]);
    const Place next = place(cells[order[i]]);
    const bool same_line = std::get<0>(one) == std::get<0>(next) && std::get<1>(one) == std::get<1>(next);
    if (!same_line || std::get<2>(one) + 1 != std::get<2>(next)) continue;
    cells[order[i]].neighbours[before] = order[i - 1];
    cells[order[i - 1]].neighbours[after] = order[i];
  }
}

}  // namespace

void Problem::link_neighbours() {
  join(cells, 0, 1, [](const Cell& c) { return Place{c.table, c.column, c.row}; });
  join(cells, 2, 3, [](const Cell& c) { return Place{c.table, c.row, c.column}; });
}

}  // namespace raingan::locate
