#include "app/deliverables.hpp"
#include "app/verbs.hpp"
#include "outputs/summary.hpp"

namespace raingan::app {

int verb_summary(const Options& options) {
  const Session session(options);
  const Assessed assessed = session.assessed();
  std::vector<NamedBytes> files = returned_workbooks(session, assessed.checked, "returned", nullptr);
  files.push_back({"summary.xlsx", outputs::summary_workbook(session.facts(assessed))});
  const std::string folder = session.out_folder("out-summary");
  session.publish(folder, files);
  session.terminal().out(session.terminal().say({"สมุดสรุปอยู่ที่ " + folder, "the summary is in " + folder}));
  return exit_code(assessed.checked);
}

}  // namespace raingan::app
