#include <iostream>

#include "app/session.hpp"
#include "app/verbs.hpp"
#include "outputs/grades_json.hpp"

namespace raingan::app {

int verb_targets(const Options& options) {
  const Session session(options);
  const Assessed assessed = session.assessed();
  const Terminal& terminal = session.terminal();
  if (options.json) {
    std::cout << outputs::targets_json(assessed.targets, terminal.language());
    return exit_code(assessed.checked);
  }
  std::string district;
  for (const assess::DistrictTarget& target : assessed.targets) {
    if (target.district != district) terminal.out(target.district);
    district = target.district;
    const std::string figure = target.target ? target.target->grouped() + " " + target.unit : "—";
    terminal.out("  " + target.indicator + "  " + figure + "  (" + terminal.say(target.reason) + ")");
  }
  return exit_code(assessed.checked);
}

}  // namespace raingan::app
