#include <iostream>

#include "app/session.hpp"
#include "app/verbs.hpp"
#include "outputs/grades_json.hpp"
#include "outputs/targets_of.hpp"

namespace raingan::app {
namespace {

// As the letters give them.
std::vector<outputs::AreaTarget> totals_of(const outputs::Facts& facts) {
  std::vector<outputs::AreaTarget> totals;
  for (const assess::Target& target : facts.mission.targets) {
    const auto total = outputs::total_of_target(facts, target.id);
    totals.push_back(
        {target.id, target.indicator, target.name, total ? std::optional(total->value) : std::nullopt, target.unit});
  }
  return totals;
}

// What an officer calls the target.
Message name_of(const std::vector<outputs::AreaTarget>& totals, const std::string& id) {
  for (const outputs::AreaTarget& total : totals) {
    if (total.id == id) return {total.name, id};
  }
  return {id, id};
}

std::string figure(const std::optional<Decimal>& target, const std::string& unit) {
  return target ? target->grouped() + " " + unit : "—";
}

}  // namespace

int verb_targets(const Options& options) {
  const Session session(options);
  const Assessed assessed = session.assessed();
  const Terminal& terminal = session.terminal();
  const std::vector<outputs::AreaTarget> totals = totals_of(session.facts(assessed));
  if (options.json) {
    std::cout << outputs::targets_json(assessed.targets, totals, terminal.language());
    return exit_code(assessed.checked);
  }
  std::string district;
  for (const assess::DistrictTarget& target : assessed.targets) {
    if (target.district != district) terminal.out(target.district);
    district = target.district;
    terminal.out("  " + terminal.say(name_of(totals, target.id)) + "  " + figure(target.target, target.unit) + "  (" +
                 terminal.say(target.reason) + ")");
  }
  if (!totals.empty()) terminal.out(terminal.say({"รวม", "total"}));
  for (const outputs::AreaTarget& total : totals) {
    if (!total.target) continue;
    terminal.out("  " + terminal.say(name_of(totals, total.id)) + "  " + figure(total.target, total.unit));
  }
  return exit_code(assessed.checked);
}

}  // namespace raingan::app
