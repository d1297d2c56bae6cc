#include "app/deliverables.hpp"
#include "app/verbs.hpp"

namespace raingan::app {

int verb_return(const Options& options) {
  const Session session(options);
  const Checked checked = session.checked();
  const std::vector<NamedBytes> files = returned_workbooks(session, checked, "returned", nullptr);
  const std::string folder = session.out_folder("out-return");
  if (files.empty()) {
    session.terminal().out(session.terminal().say({"ไม่พบสิ่งที่ต้องส่งคืน", "there is nothing to return"}));
    return exit_code(checked);
  }
  session.publish(folder, files);
  session.terminal().out(
      session.terminal().say({"แฟ้มส่งคืน " + std::to_string(files.size()) + " แฟ้มอยู่ที่ " + folder,
                              std::to_string(files.size()) + " workbooks to return are in " + folder}));
  return exit_code(checked);
}

}  // namespace raingan::app
