#include "app/deliverables.hpp"
#include "app/outbox.hpp"
#include "app/verbs.hpp"

namespace raingan::app {

int verb_memo(const Options& options) {
  const Session session(options);
  const Assessed assessed = session.assessed();
  const outputs::Facts facts = session.facts(assessed);
  const std::string folder = session.out_folder("out-memo");
  Outbox outbox(session, folder, 1);
  session.render({[&] { return memo(session, facts, assessed.checked, ""); }},
                 [&](const NamedBytes& file) { outbox.put(file); });
  outbox.publish();
  session.terminal().out(session.terminal().say({"บันทึกเสนอหนังสืออยู่ที่ " + folder, "the memo is in " + folder}));
  return exit_code(assessed.checked);
}

}  // namespace raingan::app
