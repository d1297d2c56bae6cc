// Puts errors into clean tables and counts how many of them are found: ours beside two older methods, and the
// ceiling that no method can pass.
//     locate_bench FOLDER [--runs N] [--seed N] [--seeds N] [--errors shared|other] [--table NAME]
//     locate_bench FOLDER --speed
// `--seeds N` repeats every line with N seeds in a row. All times are of the CPU.
#include <ctime>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "clean_tables.hpp"
#include "errors.hpp"
#include "locate/verdict.hpp"
#include "rivals.hpp"

namespace raingan::bench {
namespace {

struct Options {
  std::string folder;
  int runs = 2000;
  unsigned seed = 7;
  unsigned seeds = 1;
  bool speed = false;
  std::string errors = "shared";
  std::string table;
};

double cpu_microseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

// Blamed cells against wrong cells.
struct Score {
  int runs = 0, exact = 0;
  int hits = 0, innocent = 0, missed = 0;

  void add(const Truth& truth, const std::optional<Truth>& blamed) {
    ++runs;
    if (!blamed) {
      missed += static_cast<int>(truth.size());
      return;
    }
    int found = 0;
    for (const auto& [cell, value] : *blamed) found += truth.count(cell) != 0 ? 1 : 0;
    hits += found;
    innocent += static_cast<int>(blamed->size()) - found;
    missed += static_cast<int>(truth.size()) - found;
    exact += found == static_cast<int>(truth.size()) && blamed->size() == truth.size() ? 1 : 0;
  }
  double precision() const { return hits == 0 ? 0 : static_cast<double>(hits) / (hits + innocent); }
  double recall() const { return hits == 0 ? 0 : static_cast<double>(hits) / (hits + missed); }
  double share() const { return runs == 0 ? 0 : static_cast<double>(exact) / runs; }
};

// What was said with which certainty, and how much of it was true.
struct Said {
  int cells = 0, right = 0, values = 0;

  void add(bool cell_right, bool value_right) {
    ++cells;
    right += cell_right ? 1 : 0;
    values += value_right ? 1 : 0;
  }
  double share() const { return cells == 0 ? 1 : static_cast<double>(right) / cells; }
  double value_share() const { return cells == 0 ? 1 : static_cast<double>(values) / cells; }
};

std::vector<std::uint32_t> cells_of(const Truth& set) {
  std::vector<std::uint32_t> cells;
  for (const auto& [cell, value] : set) cells.push_back(cell);
  return cells;
}

// The set with one more error, one that stays inside the slack of every relation.
std::vector<Truth> with_a_hidden_error(locate::Problem printed, const Truth& set) {
  for (const auto& [cell, value] : set) printed.cells[cell].value = value;
  std::vector<std::int64_t> residuals;
  std::vector<std::vector<std::pair<std::size_t, std::int64_t>>> of(printed.cells.size());
  for (std::size_t k = 0; k < printed.constraints.size(); ++k) {
    residuals.push_back(0);
    for (const locate::Term& term : printed.constraints[k].terms) {
      residuals[k] += term.coefficient * printed.cells[term.cell].value;
      of[term.cell].push_back({k, term.coefficient});
    }
  }
  std::vector<Truth> sets;
  for (std::uint32_t cell = 0; cell < printed.cells.size(); ++cell) {
    if (set.count(cell) != 0) continue;
    for (std::int64_t by = -8; by <= 8; ++by) {
      const bool hidden =
          by != 0 && printed.cells[cell].value + by >= 0 &&
          std::all_of(of[cell].begin(), of[cell].end(), [&](const auto& at) {
            return std::abs(residuals[at.first] + at.second * by) <= printed.constraints[at.first].slack;
          });
      if (!hidden) continue;
      Truth more = set;
      more[cell] = printed.cells[cell].value + by;
      sets.push_back(std::move(more));
    }
  }
  return sets;
}

bool mends(locate::Problem printed, const Truth& set) {
  for (const auto& [cell, value] : set) printed.cells[cell].value = value;
  return std::all_of(printed.constraints.begin(), printed.constraints.end(), [&](const locate::Constraint& one) {
    std::int64_t residual = 0;
    for (const locate::Term& term : one.terms) residual += term.coefficient * printed.cells[term.cell].value;
    return std::abs(residual) <= one.slack;
  });
}

// Rounding leaves the figures open by a little: the likeliest ones for each cell that is wrong by itself.
Truth likeliest(const Errors& errors, const locate::Problem& printed, const locate::Explanation& explanation) {
  std::set<std::uint32_t> in_blocks;
  std::vector<locate::Block> blocks = explanation.others;
  if (explanation.block) blocks.push_back(*explanation.block);
  for (const locate::Block& block : blocks) in_blocks.insert(block.cells.begin(), block.cells.end());
  Truth set;
  for (const locate::Change& change : explanation.changes) set[change.cell] = change.value;
  for (const locate::Change& change : explanation.changes) {
    if (in_blocks.count(change.cell) != 0) continue;
    double best = errors.log_probability(printed, {{change.cell, change.value}}, 1);
    for (std::int64_t by = -8; by <= 8; ++by) {
      const double with = errors.log_probability(printed, {{change.cell, change.value + by}}, 1);
      if (with <= best || change.value + by < 0) continue;
      Truth other = set;
      other[change.cell] = change.value + by;
      if (!blocks.empty() || mends(printed, other)) {
        set = std::move(other);
        best = with;
      }
    }
  }
  return set;
}

// The share that the best decision gets right here: the weight of the likeliest set among all that explain the
// printed figures, each weighed with the generator's own probability.
struct Ceiling {
  double sum = 0;
  int runs = 0;

  void add(const Errors& errors, const locate::Problem& printed, const Truth& truth, int count) {
    std::map<std::vector<std::uint32_t>, double> weights;
    const auto weigh = [&](const Truth& set) {
      double& weight = weights.try_emplace(cells_of(set), -1e9).first->second;
      weight = std::max(weight, errors.log_probability(printed, set, count));
    };
    weigh(truth);
    locate::Limits limits;
    limits.changes = std::max(static_cast<std::size_t>(count), truth.size());
    limits.steps = 150'000;
    limits.explanations = 4'000;
    limits.window = 32;
    for (const locate::Explanation& explanation : locate::explain(printed, limits).explanations) {
      const Truth set = likeliest(errors, printed, explanation);
      weigh(set);
      if (count > 1 && errors.log_probability(printed, set, count - 1) > -500) {
        for (const Truth& hidden : with_a_hidden_error(printed, set)) weigh(hidden);
      }
    }
    double best = -1e18;
    for (const auto& [cells, weight] : weights) best = std::max(best, weight);
    double all = 0;
    for (const auto& [cells, weight] : weights) all += std::exp2(weight - best);
    sum += 1 / all;
    ++runs;
  }
  double share() const { return runs == 0 ? 0 : sum / runs; }
};

struct Line {
  Score ours, fellegi_holt, typing;
  Said proven, likely;
  Ceiling ceiling;
  int hidden = 0, located = 0, located_right = 0;
  std::vector<double> times;
};

std::optional<Truth> best_of(const locate::Explained& explained) {
  if (explained.explanations.empty()) return std::nullopt;
  Truth blamed;
  for (const locate::Change& change : explained.explanations.front().changes) blamed[change.cell] = change.value;
  return blamed;
}

void say(const locate::Problem& clean, const Truth& truth, const locate::Explained& explained, Line& line) {
  bool any = false;
  bool right = true;
  for (const locate::Verdict& verdict : locate::verdicts(explained)) {
    if (verdict.certainty == Certainty::open) continue;
    const bool cell = truth.count(verdict.change.cell) != 0;
    const bool value = cell && std::abs(verdict.change.value - clean.cells[verdict.change.cell].value) <= 4;
    (verdict.certainty == Certainty::proven ? line.proven : line.likely).add(cell, value);
    any = true;
    right = right && cell;
  }
  line.located += any ? 1 : 0;
  line.located_right += any && right ? 1 : 0;
}

void measure(const CleanTable& table, const Errors& errors, int count, const Options& options, unsigned seed,
             Line& line) {
  Random random(seed * 1000003u + static_cast<unsigned>(count));
  Random lot(seed);
  for (int run = 0; run < options.runs; ++run) {
    locate::Problem printed = table.problem;
    const Truth truth = errors.inject(printed, count, random);
    const double start = cpu_microseconds();
    const locate::Explained explained = locate::explain(printed);
    line.times.push_back(cpu_microseconds() - start);
    if (explained.broken.empty()) {
      ++line.hidden;
      continue;
    }
    line.ours.add(truth, best_of(explained));
    say(table.problem, truth, explained, line);
    const Sets sets = mending_sets(printed, static_cast<std::size_t>(count), 20'000);
    line.fellegi_holt.add(truth, fellegi_holt(sets, lot));
    line.typing.add(truth, typing_errors(printed, sets));
    line.ceiling.add(errors, printed, truth, count);
  }
}

void print(const CleanTable& table, int count, Line line) {
  std::sort(line.times.begin(), line.times.end());
  const auto time = [&](double share) {
    return line.times[std::min(line.times.size() - 1,
                               static_cast<std::size_t>(share * static_cast<double>(line.times.size())))];
  };
  const double found = std::max(1, line.ours.runs);
  std::printf(
      "| %s (%zu/%zu) | %d | %d | %.3f / %.3f / **%.3f** | %.3f | %.3f / %.3f / %.3f | %.3f / %.3f / %.3f | %.3f: %.4f "
      "| "
      "%d: %.4f | %d: %.4f | %.0f / %.0f / %.0f |\n",
      table.name.c_str(), table.problem.cells.size(), table.problem.constraints.size(), count, line.hidden,
      line.ours.precision(), line.ours.recall(), line.ours.share(), line.ceiling.share(), line.fellegi_holt.precision(),
      line.fellegi_holt.recall(), line.fellegi_holt.share(), line.typing.precision(), line.typing.recall(),
      line.typing.share(), line.located / found,
      line.located == 0 ? 1 : static_cast<double>(line.located_right) / line.located, line.proven.cells,
      line.proven.share(), line.likely.cells, line.likely.share(), time(0.5), time(0.99), line.times.back());
  std::fflush(stdout);
}

Options options_of(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const bool valued = i + 1 < argc;
    if (argument == "--runs" && valued) {
      options.runs = std::atoi(argv[++i]);
    } else if (argument == "--seed" && valued) {
      options.seed = static_cast<unsigned>(std::atoi(argv[++i]));
    } else if (argument == "--seeds" && valued) {
      options.seeds = static_cast<unsigned>(std::atoi(argv[++i]));
    } else if (argument == "--speed") {
      options.speed = true;
    } else if (argument == "--errors" && valued) {
      options.errors = argv[++i];
    } else if (argument == "--table" && valued) {
      options.table = argv[++i];
    } else {
      options.folder = argument;
    }
  }
  return options;
}

int found(const Options& options) {
  const auto errors = options.errors == "other" ? other_errors() : shared_errors();
  std::printf("errors: %s, seed %u, %u seeds, %d runs a line and seed\n\n", options.errors.c_str(), options.seed,
              options.seeds, options.runs);
  std::puts(
      "| table (cells/relations) | errors | unseen | ours: precision / recall / **exact** | ceiling | Fellegi-Holt | "
      "typing only | located: right | proven: right | likely: right | µs median / p99 / most |");
  std::puts("|---|---|---|---|---|---|---|---|---|---|---|");
  for (const CleanTable& table : clean_tables(options.folder)) {
    if (!options.table.empty() && options.table != table.name) continue;
    for (int count = 1; count <= 4; ++count) {
      Line line;
      for (unsigned i = 0; i < options.seeds; ++i) measure(table, *errors, count, options, options.seed + i, line);
      print(table, count, std::move(line));
    }
  }
  return 0;
}

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

int speeds(const Options& options) {
  std::puts("| table | cells | relations | broken | search complete | µs median | µs most | tables/s |");
  std::puts("|---|---|---|---|---|---|---|---|");
  for (const CleanTable& table : clean_tables(options.folder)) speed(table.name + ", clean", table.problem, 2000);
  speed("23x20, every figure wrong", everything_wrong(made_table(23, 6, 1)), 20);
  speed("60x25, every figure wrong", everything_wrong(made_table(60, 8, 3)), 20);
  speed("23x202, every figure wrong", everything_wrong(made_table(23, 67, 4)), 20);
  speed("23x202, every figure the same", all_alike(made_table(23, 67, 4)), 20);
  speed("23x20, contradictory relations", contradictory(made_table(23, 6, 1)), 20);
  return 0;
}

}  // namespace
}  // namespace raingan::bench

int main(int argc, char** argv) {
  const auto options = raingan::bench::options_of(argc, argv);
  return options.speed ? raingan::bench::speeds(options) : raingan::bench::found(options);
}
