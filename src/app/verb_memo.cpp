#include "app/deliverables.hpp"
#include "app/verbs.hpp"

namespace raingan::app {

int verb_memo(const Options& options) {
  const Session session(options);
  const Assessed assessed = session.assessed();
  const outputs::Facts facts = session.facts(assessed);
  const std::string folder = session.out_folder("out-memo");
  session.publish(folder, session.rendered({memo(session, facts, assessed.checked, "")}));
  session.terminal().out(session.terminal().say({"บันทึกเสนอหนังสืออยู่ที่ " + folder, "the memo is in " + folder}));
  return exit_code(assessed.checked);
}

}  // namespace raingan::app
