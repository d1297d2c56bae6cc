#include "speeds.hpp"

#include <ctime>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "clean_tables.hpp"
#include "errors.hpp"
#include "locate/search.hpp"

namespace raingan::bench {
namespace {

void speed(const std::string& name, const locate::Problem& problem, int runs) {
  std::vector<double> times;
  locate::Explained explained;
  for (int run = 0; run < runs; ++run) {
    const double start = cpu_microseconds();
    explained = locate::explain(problem);
    times.push_back(cpu_microseconds() - start);
  }
  std::sort(times.begin(), times.end());
  const double median = times[times.size() / 2];
  std::printf("| %s | %zu | %zu | %zu | %s | %.1f | %.0f | %.0f |\n", name.c_str(), problem.cells.size(),
              problem.constraints.size(), explained.broken.size(), explained.complete ? "yes" : "no", median,
              times.back(), 1e6 / median);
}

locate::Problem everything_wrong(locate::Problem problem) {
  Random random(3);
  for (locate::Cell& cell : problem.cells) cell.value = static_cast<std::int64_t>(random() % 100'000'000);
  return problem;
}

locate::Problem all_alike(locate::Problem problem) {
  for (locate::Cell& cell : problem.cells) cell.value = 1'000'000;
  return problem;
}

// Every row total must also be twice itself and one more.
locate::Problem contradictory(locate::Problem problem) {
  for (std::uint32_t i = 0; i < problem.cells.size(); ++i) {
    if (problem.cells[i].total) problem.constraints.push_back({{{i, 3}}, 1});
  }
  return problem;
}

// Every pair of the parts explains what any other pair does.
locate::Problem one_sum_of_equals(std::uint32_t parts) {
  locate::Problem problem;
  locate::Constraint sum;
  for (std::uint32_t i = 0; i <= parts; ++i) {
    locate::Cell cell;
    cell.value = i < parts ? 12'345'678 : 12'345'678 * static_cast<std::int64_t>(parts) + 50'600;
    cell.row = i;
    problem.cells.push_back(cell);
    sum.terms.push_back({i, i < parts ? 1 : -1});
  }
  problem.constraints.push_back(sum);
  problem.link_neighbours();
  return problem;
}

}  // namespace

double cpu_microseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

void print_speeds(const std::string& folder) {
  std::puts("| table | cells | relations | broken | search complete | µs median | µs most | tables/s |");
  std::puts("|---|---|---|---|---|---|---|---|");
  for (const CleanTable& table : clean_tables(folder)) speed(table.name + ", clean", table.problem, 2000);
  for (const CleanTable& table : clean_tables(folder)) {
    if (table.name == "000-T5" || table.name == "004-T2")
      speed(table.name + ", every figure wrong", everything_wrong(table.problem), 20);
  }
  speed("one sum of 60 equal figures, wrong", one_sum_of_equals(60), 20);
  speed("23x20, every figure wrong", everything_wrong(made_table(23, 6, 1)), 20);
  speed("60x25, every figure wrong", everything_wrong(made_table(60, 8, 3)), 20);
  speed("23x202, every figure wrong", everything_wrong(made_table(23, 67, 4)), 20);
  speed("23x202, every figure the same", all_alike(made_table(23, 67, 4)), 20);
  speed("23x20, contradictory relations", contradictory(made_table(23, 6, 1)), 20);
}

}  // namespace raingan::bench
