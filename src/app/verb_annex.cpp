#include "app/session.hpp"
#include "app/verbs.hpp"
#include "outputs/letter.hpp"
#include "outputs/summary.hpp"

namespace raingan::app {

int verb_annex(const Options& options) {
  const Session session(options);
  const Assessed assessed = session.assessed();
  const outputs::Facts facts = session.facts(assessed);
  const outputs::LetterTemplate letter = session.library().letter(session.job().mission.letter);
  if (!options.district.empty()) chosen_districts(session.job().area, options.district);
  std::vector<NamedBytes> files;
  session.render({[&] {
                   return NamedDocument{"annex.pdf", outputs::compose_annexes(letter, facts, options.district), {}};
                 }},
                 [&](NamedBytes file) { files.push_back(std::move(file)); });
  files.push_back({"annex.xlsx", outputs::annex_workbook(letter, facts, options.district)});
  const std::string folder = session.out_folder("out-annex");
  session.publish(folder, files);
  session.terminal().out(session.terminal().say({"สิ่งที่ส่งมาด้วยอยู่ที่ " + folder, "the annexes are in " + folder}));
  return exit_code(assessed.checked);
}

}  // namespace raingan::app
