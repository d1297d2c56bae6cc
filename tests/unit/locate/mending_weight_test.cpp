#include "locate/mending_weight.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "grid.hpp"
#include "locate/slip.hpp"

using namespace raingan::locate;
using namespace locate_test;

namespace {

struct Weighed {
  explicit Weighed(const Problem& problem, std::size_t errors) : state(problem), taken(problem.cells.size(), 0) {
    state.index();
    weight.emplace(state, errors);
    weight->prepare();
  }
  State state;
  std::optional<MendingWeight> weight;
  std::vector<char> taken;
};

double of_slip(const Problem& problem, double error_bits, std::uint32_t cell, std::int64_t truth) {
  return std::exp2(-error_bits - slip_of(problem, cell, truth).bits);
}

}  // namespace

TEST_CASE("The weight of mending a sum is that of the slips in each of its cells") {
  const Rows rows = {{412345, 553008, 965347}};
  Problem problem = cells_of(rows);
  problem.constraints.push_back({{{0, 1}, {1, 1}, {2, -1}}, 0});
  // With one of the three cells wrong a second error is no surprise.
  Weighed all(problem, 1);
  const double bound = 30;
  const double error = all.weight->error_bits();
  CHECK(error == Approx(std::log2(3.0 / 2)));
  const double slips = of_slip(problem, error, 0, 412339) + of_slip(problem, error, 1, 553002) +
                       of_slip(problem, error, 2, 965353) + std::exp2(-bound);
  CHECK(all.weight->of_mending(all.taken, bound) == Approx(slips));
  all.taken[1] = 1;
  CHECK(all.weight->of_mending(all.taken, bound) == Approx(slips - of_slip(problem, error, 1, 553002)));
  CHECK(all.state.broken().size() == 1);
  CHECK_FALSE(all.weight->ended());
}

TEST_CASE("An exchange that mends everything weighs as an error in any cell of the table") {
  Rows rows = clean();
  std::swap(rows[0][1], rows[2][1]);
  const Problem problem = grid(rows);
  Weighed all(problem, 2);
  // Leaves out the ways by two slips, which cost more.
  const double bound = all.weight->exchange_bits() + 1;
  CHECK(all.weight->exchange_bits() == Approx(std::log2(20.0 / 3) + std::log2(20)));
  CHECK(all.weight->of_mending(all.taken, bound) == Approx(std::exp2(1 - bound) + std::exp2(-bound)));
}

TEST_CASE("Errors are never taken to be rarer than they are believed to be") {
  const Problem problem = grid(Rows(100, Rows::value_type(40, 0)));
  State state(problem);
  CHECK(MendingWeight(state, 0).error_bits() == Approx(kErrorBits));
}
