// Puts errors into clean tables and counts how many of them are found: ours beside two older methods, and beside the
// best decision that anybody could make.
//     locate_bench FOLDER [--runs N] [--seed N] [--seeds N] [--table NAME] [--ceiling-runs N] [--ceiling-steps N]
//                         [--errors shared|other|baseline] [--verdicts]
//     locate_bench FOLDER --speed
// `--seeds N` repeats every line with N seeds in a row. The best decision is worked out for the first `--ceiling-runs`
// of each line and seed, with no more than `--ceiling-steps` figures weighed for one. All times are of the CPU.
// `--verdicts` leaves the other methods out and tells every innocent cell that was claimed, with the errors that had been
// made.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "best_decision.hpp"
#include "clean_tables.hpp"
#include "errors.hpp"
#include "locate/verdict.hpp"
#include "rivals.hpp"
#include "scores.hpp"
#include "speeds.hpp"

namespace raingan::bench {
namespace {

struct Options {
  std::string folder;
  int runs = 2000;
  unsigned seed = 7;
  unsigned seeds = 1;
  int ceiling_runs = 1'000'000;
  int ceiling_steps = 4'000'000;
  bool speed = false;
  bool verdicts = false;
  std::string errors = "shared";
  std::string table;
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

void tell_innocent(const locate::Problem& printed, const Truth& truth, const locate::Verdict& verdict) {
  const auto place = [&](std::uint32_t cell) {
    const locate::Cell& one = printed.cells[cell];
    return std::to_string(one.table) + ":" + std::to_string(one.row) + "," + std::to_string(one.column) + " " +
           std::to_string(one.value);
  };
  std::printf("%s but innocent: %s, claimed %lld; wrong are", std::string(name_of(verdict.certainty)).c_str(),
              place(verdict.change.cell).c_str(), static_cast<long long>(verdict.change.value));
  for (const auto& [cell, value] : truth)
    std::printf(" [%s for %lld]", place(cell).c_str(), static_cast<long long>(value));
  std::puts("");
}

void say(const locate::Problem& clean, const locate::Problem& printed, const Truth& truth,
         const locate::Explained& explained, bool tell, Line& line) {
  bool any = false;
  bool right = true;
  for (const locate::Verdict& verdict : locate::verdicts(explained)) {
    if (verdict.certainty == Certainty::open) continue;
    const bool cell = truth.count(verdict.change.cell) != 0;
    const bool value = cell && std::abs(verdict.change.value - clean.cells[verdict.change.cell].value) <= 4;
    (verdict.certainty == Certainty::proven ? line.proven : line.likely).add(cell, value);
    if (tell && !cell) tell_innocent(printed, truth, verdict);
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
    const bool exact = line.ours.add(truth, best_of(explained));
    say(table.problem, printed, truth, explained, options.verdicts, line);
    if (options.verdicts) continue;
    const Sets sets = mending_sets(printed, static_cast<std::size_t>(count), 20'000);
    line.fellegi_holt.add(truth, fellegi_holt(sets, lot));
    line.typing.add(truth, typing_errors(printed, sets));
    if (errors.weighed() && run < options.ceiling_runs)
      line.ceiling.add(best_decision(errors, printed, truth, count, static_cast<std::size_t>(options.ceiling_steps)), exact);
  }
}

void print(const CleanTable& table, int count, Line line) {
  std::sort(line.times.begin(), line.times.end());
  const auto time = [&](double share) {
    return line.times[std::min(line.times.size() - 1,
                               static_cast<std::size_t>(share * static_cast<double>(line.times.size())))];
  };
  const double found = std::max(1, line.ours.runs);
  const Ceiling& best = line.ceiling;
  std::printf("| %s (%zu/%zu) | %d | %d | %.3f / %.3f / **%.3f** | ", table.name.c_str(), table.problem.cells.size(),
              table.problem.constraints.size(), count, line.hidden, line.ours.precision(), line.ours.recall(),
              line.ours.share());
  if (best.runs > 0)
    std::printf("%d: %.3f / %.3f / %.3f (%d) | ", best.runs, best.share(best.ours), best.share(best.untold),
                best.share(best.told), best.runs - best.finished);
  std::printf("%.3f / %.3f / %.3f | %.3f / %.3f / %.3f | %.3f: %.4f | %d: %.4f | %d: %.4f | %.0f / %.0f / %.0f |\n",
              line.fellegi_holt.precision(), line.fellegi_holt.recall(), line.fellegi_holt.share(),
              line.typing.precision(), line.typing.recall(), line.typing.share(), line.located / found,
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
    } else if (argument == "--ceiling-runs" && valued) {
      options.ceiling_runs = std::atoi(argv[++i]);
    } else if (argument == "--ceiling-steps" && valued) {
      options.ceiling_steps = std::atoi(argv[++i]);
    } else if (argument == "--speed") {
      options.speed = true;
    } else if (argument == "--verdicts") {
      options.verdicts = true;
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
  const auto errors = options.errors == "other"      ? other_errors()
                      : options.errors == "baseline" ? baseline_errors()
                                                     : shared_errors();
  std::printf("errors: %s, seed %u, %u seeds, %d runs a line and seed; the best decision on the first %d of them\n\n",
              options.errors.c_str(), options.seed, options.seeds, options.runs,
              errors->weighed() ? std::min(options.runs, options.ceiling_runs) : 0);
  const bool weighed = errors->weighed() && options.ceiling_runs > 0;
  std::printf(
      "| table (cells/relations) | errors | unseen | ours: precision / recall / **exact** | %s"
      "Fellegi-Holt | typing only | located: right | proven: right | likely: right | µs median / p99 / most |\n",
      weighed ? "best decision, runs: ours / not told / told (not finished) | " : "");
  std::printf("|---|---|---|---|%s---|---|---|---|---|---|\n", weighed ? "---|" : "");
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

}  // namespace
}  // namespace raingan::bench

int main(int argc, char** argv) {
  const auto options = raingan::bench::options_of(argc, argv);
  if (!options.speed) return raingan::bench::found(options);
  raingan::bench::print_speeds(options.folder);
  return 0;
}
