#include "app/blanks.hpp"
#include "app/session.hpp"
#include "app/verbs.hpp"
#include "base/limits.hpp"
#include "disk/paths.hpp"
#include "disk/publication.hpp"
#include "disk/read_file.hpp"

namespace raingan::app {
namespace {

// Which forms of which area, from a job folder or from the flags.
struct Wanted {
  Area area;
  std::string title;
  std::vector<FormLayout> layouts;
  std::vector<SourceFile> earlier;  // workbooks of the month before
};

Wanted of_job(const Options& options, const Library& library, const form::Catalogue& forms) {
  const std::string settings = options.paths.front() + "/job.xml";
  const definition::Document document(settings, disk::read_file(settings, limits::kMaxDomBytes), "job");
  const Job job = read_job(document);
  const assess::Mission mission = mission_of(document, job, library);
  Wanted wanted{library.area(job.area), mission.title, {}, workbooks_in(options.paths.front() + "/base")};
  for (const assess::FormOfPeriod& one : mission.expects) {
    if (options.form.empty() || options.form == one.form) wanted.layouts.push_back(forms.at(one.form, one.period));
  }
  return wanted;
}

Wanted of_flags(const Options& options, const Library& library, const form::Catalogue& forms) {
  const auto period = Period::parse(options.period);
  if (options.form.empty() || options.area.empty() || !period) {
    throw Error(ErrorCode::usage, {"ต้องบอกโฟลเดอร์งาน หรือ --form --area และ --period (เช่น 2567-q2)",
                                   "a job folder is needed, or --form, --area and --period (2567-q2)"});
  }
  const FormLayout layout = forms.at(options.form, *period);
  return {library.area(options.area), layout.name, {layout}, {}};
}

}  // namespace

int verb_forms(const Options& options) {
  const Library library(disk::find_data_root());
  const form::Catalogue forms = library.forms();
  Wanted wanted = options.paths.empty() ? of_flags(options, library, forms) : of_job(options, library, forms);
  if (options.out.empty() && options.paths.empty()) {
    throw Error(ErrorCode::usage, {"ต้องบอกโฟลเดอร์ของผลด้วย --out", "--out is needed"});
  }
  const std::string folder = options.out.empty() ? options.paths.front() + "/blank" : options.out;
  if (!options.sync.empty()) wanted.earlier = synchronised(options.sync);
  disk::Publication publication(folder, options.force ? disk::Existing::any : disk::Existing::own);
  const BlanksOrder order{forms, wanted.area, wanted.title, wanted.layouts, wanted.earlier};
  for (const NamedBytes& file : blanks(order, options.jobs)) publication.add(file.path, file.bytes);
  publication.commit();
  const Terminal terminal(options, options.language.value_or(Language::thai));
  terminal.out(terminal.say({"แบบเปล่าอยู่ที่ " + folder, "blank workbooks are in " + folder}));
  return 0;
}

}  // namespace raingan::app
