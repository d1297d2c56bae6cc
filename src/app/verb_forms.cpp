#include "app/session.hpp"
#include "app/verbs.hpp"
#include "base/limits.hpp"
#include "disk/paths.hpp"
#include "disk/publication.hpp"
#include "disk/read_file.hpp"
#include "form/blank.hpp"

namespace raingan::app {
namespace {

// Which forms of which area, from a job folder or from the flags.
struct Wanted {
  Area area;
  std::string title;
  std::vector<FormLayout> layouts;
};

Wanted of_job(const Options& options) {
  const Library library(disk::find_data_root());
  const form::Catalogue forms = library.forms();
  const std::string settings = options.paths.front() + "/job.xml";
  const definition::Document document(settings, disk::read_file(settings, limits::kMaxDomBytes), "job");
  const Job job = read_job(document);
  const assess::Mission mission = library.mission(job.mission);
  Wanted wanted{library.area(job.area), mission.title, {}};
  for (const assess::FormOfPeriod& one : mission.expects) {
    if (options.form.empty() || options.form == one.form) wanted.layouts.push_back(forms.at(one.form, one.period));
  }
  return wanted;
}

Wanted of_flags(const Options& options) {
  const auto period = Period::parse(options.period);
  if (options.form.empty() || options.area.empty() || !period) {
    throw Error(ErrorCode::usage, {"ต้องบอกโฟลเดอร์งาน หรือ --form --area และ --period (เช่น 2567-q2)",
                                   "a job folder is needed, or --form, --area and --period (2567-q2)"});
  }
  const Library library(disk::find_data_root());
  const FormLayout layout = library.forms().at(options.form, *period);
  return {library.area(options.area), layout.name, {layout}};
}

}  // namespace

int verb_forms(const Options& options) {
  const Wanted wanted = options.paths.empty() ? of_flags(options) : of_job(options);
  if (options.out.empty() && options.paths.empty()) {
    throw Error(ErrorCode::usage, {"ต้องบอกโฟลเดอร์ของผลด้วย --out", "--out is needed"});
  }
  const std::string folder = options.out.empty() ? options.paths.front() + "/blank" : options.out;
  form::BlankRequest request;
  request.forms = wanted.layouts;
  request.area = &wanted.area;
  request.mission_title = wanted.title;
  disk::Publication publication(folder, options.force ? disk::Existing::any : disk::Existing::own);
  publication.add("รวมจังหวัด" + wanted.area.name + ".xlsx", form::blank_workbook(request));
  for (const District& district : wanted.area.districts) {
    request.district = district.name;
    publication.add(folder_of(district) + ".xlsx", form::blank_workbook(request));
  }
  publication.commit();
  const Terminal terminal(options, options.language.value_or(Language::thai));
  terminal.out(terminal.say({"แบบเปล่าอยู่ที่ " + folder, "blank workbooks are in " + folder}));
  return 0;
}

}  // namespace raingan::app
