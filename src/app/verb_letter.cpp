#include "app/deliverables.hpp"
#include "app/outbox.hpp"
#include "app/verbs.hpp"

namespace raingan::app {

int verb_letter(const Options& options) {
  if (options.with_sources && !options.district.empty()) {
    throw Error(
        ErrorCode::usage,
        {"--with-sources ใช้กับหนังสือของจังหวัด ซึ่งมีแฟ้มของทุกอำเภอ จึงใช้ร่วมกับ --district ไม่ได้",
         "--with-sources is for the province's letter, with every district's workbooks, and goes not with --district"});
  }
  const Session session(options);
  const Assessed assessed = session.assessed();
  const outputs::Facts facts = session.facts(assessed);
  const bool everyone = options.district.empty();
  const std::string province = everyone ? session.job().area.id + "/" : "";
  std::vector<DocumentOrder> documents =
      letters(session, facts, province, chosen_districts(session.job().area, options.district));
  const std::string count = std::to_string(documents.size());
  if (options.with_sources) documents.push_back([&] { return file_copy(session, facts, province); });
  const std::string folder = session.out_folder("out-letter");
  Outbox outbox(session, folder, documents.size());
  session.render(documents, [&](const NamedBytes& letter) { outbox.put(letter); });
  outbox.publish();
  session.terminal().out(
      session.terminal().say({"หนังสือ " + count + " ฉบับอยู่ที่ " + folder, count + " letters are in " + folder}));
  return exit_code(assessed.checked);
}

}  // namespace raingan::app
