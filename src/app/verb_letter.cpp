#include "app/deliverables.hpp"
#include "app/verbs.hpp"

namespace raingan::app {

int verb_letter(const Options& options) {
  const Session session(options);
  const Assessed assessed = session.assessed();
  const outputs::Facts facts = session.facts(assessed);
  const bool everyone = options.district.empty();
  const std::vector<NamedDocument> documents = letters(session, facts, everyone ? session.job().area.id + "/" : "",
                                                       chosen_districts(session.job().area, options.district));
  const std::string folder = session.out_folder("out-letter");
  session.publish(folder, render(documents, session.library(), options.jobs));
  session.terminal().out(session.terminal().say({"หนังสือ " + std::to_string(documents.size()) + " ฉบับอยู่ที่ " + folder,
                                                 std::to_string(documents.size()) + " letters are in " + folder}));
  return exit_code(assessed.checked);
}

}  // namespace raingan::app
