#include "locate/search.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "grid.hpp"
#include "locate/verdict.hpp"

using namespace raingan;
using namespace raingan::locate;
using namespace locate_test;

namespace {

using Blamed = std::vector<std::pair<std::uint32_t, std::int64_t>>;

Blamed best(const Explained& explained) {
  Blamed blamed;
  if (explained.explanations.empty()) return blamed;
  for (const Change& change : explained.explanations.front().changes) blamed.push_back({change.cell, change.value});
  return blamed;
}

bool mends(Problem problem, const Explanation& explanation) {
  for (const Change& change : explanation.changes) problem.cells[change.cell].value = change.value;
  return explain(problem).broken.empty();
}

}  // namespace

TEST_CASE("Where every relation holds there is nothing to explain") {
  const Explained explained = explain(grid(clean()));
  CHECK(explained.broken.empty());
  CHECK(explained.explanations.empty());
  CHECK(explained.complete);
}

TEST_CASE("One wrong figure is found with its value") {
  Rows rows = clean();
  rows[1][2] = 702128;
  const Explained explained = explain(grid(rows));
  CHECK(explained.broken.size() == 2);
  CHECK(best(explained) == Blamed{{at(rows, 1, 2), 702118}});
  CHECK(explained.explanations.front().changes.front().forced_by == 2);
  CHECK(explained.explanations.front().changes.front().slip.kind == SlipKind::digit);
}

TEST_CASE("Two wrong figures are found, also in one row or one column") {
  for (const auto& [r, c] : {std::pair<std::size_t, std::size_t>{2, 1}, {0, 1}, {2, 0}}) {
    Rows rows = clean();
    rows[0][0] = 412845;
    const std::int64_t truth = rows[r][c];
    rows[r][c] = truth + 3000;
    Blamed wanted{{at(rows, 0, 0), 412345}, {at(rows, r, c), truth}};
    std::sort(wanted.begin(), wanted.end());
    CHECK(best(explain(grid(rows))) == wanted);
  }
}

TEST_CASE("A wrong total is blamed rather than all its parts") {
  Rows rows = clean();
  rows[4][1] = 224735;
  CHECK(best(explain(grid(rows))) == Blamed{{at(rows, 4, 1), 224375}});
}

TEST_CASE("An error inside the rounding cannot be seen, and the one beside it is found all the same") {
  Rows rows = clean();
  rows[3][0] += 1;
  CHECK(explain(grid(rows, 2)).broken.empty());
  rows[1][2] = 702128;
  CHECK(best(explain(grid(rows, 2))) == Blamed{{at(rows, 1, 2), 702118}});
}

TEST_CASE("A relation that holds but is off in its rounding speaks for the cell that sets it right") {
  Rows rows = clean();
  rows[0][0] = 412342;  // 412345; the shorter figure beside it would be the likelier slip
  Problem problem = grid(rows, 1);
  for (std::size_t k = 5; k < 9; ++k) problem.constraints[k].slack = 4;
  const Explained explained = explain(problem);
  CHECK(explained.broken.size() == 1);
  CHECK(best(explained) == Blamed{{at(rows, 0, 0), 412345}});
  // Had the column's total been made with the wrong figure, nothing would speak for it.
  problem.cells[at(rows, 4, 0)].value -= 3;
  problem.cells[at(rows, 4, 3)].value -= 3;
  CHECK(best(explain(problem)) != Blamed{{at(rows, 0, 0), 412345}});
}

TEST_CASE("Every explanation makes every relation hold") {
  Rows rows = clean();
  rows[0][0] = 412845;
  rows[3][2] = 390556;
  rows[2][1] = 21873;
  const Problem problem = grid(rows);
  const Explained explained = explain(problem);
  REQUIRE_FALSE(explained.explanations.empty());
  for (const Explanation& explanation : explained.explanations) CHECK(mends(problem, explanation));
  CHECK(std::is_sorted(explained.explanations.begin(), explained.explanations.end(),
                       [](const Explanation& a, const Explanation& b) { return a.bits < b.bits; }));
}

TEST_CASE("Two slips in one relation, in figures that stand in no other, are found together") {
  // normal + online = total, and the total once more in another form
  Problem problem;
  for (const std::int64_t value : {41834567, 9801324, 51035801, 51035801}) {
    Cell cell;
    cell.value = value;
    cell.column = static_cast<std::uint32_t>(problem.cells.size());
    problem.cells.push_back(cell);
  }
  problem.constraints = {{{{0, 1}, {1, 1}, {2, -1}}, 0}, {{{2, 1}, {3, -1}}, 0}};
  const Explained explained = explain(problem);
  CHECK(best(explained) == Blamed{{0, 41234567}, {1, 9801234}});
  CHECK(mends(problem, explained.explanations.front()));
  for (const Verdict& verdict : verdicts(explained)) CHECK(verdict.certainty == Certainty::open);
}

TEST_CASE("A relation with a blank in it says nothing about the others") {
  Rows rows = clean();
  rows[1][2] = 702128;
  Problem problem = grid(rows);
  problem.cells[at(rows, 1, 0)].known = false;
  const Explained explained = explain(problem);
  CHECK(explained.broken.size() == 1);
  CHECK(best(explained) == Blamed{{at(rows, 1, 2), 702118}});
  CHECK(explained.explanations.front().changes.front().forced_by == 1);
}

TEST_CASE("A search that runs out of steps says so, and so does one that finds nothing") {
  Rows rows = clean();
  rows[0][0] = 412845;
  rows[2][1] = 21873;
  Limits limits;
  limits.steps = 3;
  CHECK_FALSE(explain(grid(rows), limits).complete);
  Rows nonsense = clean();
  for (std::size_t i = 0; i < 20; ++i)
    nonsense[i / 4][i % 4] = static_cast<std::int64_t>((i * 7919 + 13) * 104729 % 999983);
  limits = {};
  limits.changes = 2;
  CHECK_FALSE(explain(grid(nonsense), limits).complete);
}

TEST_CASE("Relations that contradict each other end as open") {
  Rows rows = clean();
  Problem problem = grid(rows);
  for (std::uint32_t i = 3; i < 20; i += 4) problem.constraints.push_back({{{i, 2}}, 1});
  const Explained explained = explain(problem);
  for (const Verdict& verdict : verdicts(explained)) CHECK(verdict.certainty == Certainty::open);
  CHECK_FALSE(explained.broken.empty());
}
