#include "app/session.hpp"

#include "app/signing.hpp"
#include "disk/paths.hpp"
#include "disk/publication.hpp"

namespace raingan::app {

Session::Session(const Options& options)
    : options_(options),
      library_(disk::find_data_root()),
      forms_(library_.forms()),
      job_(open_job(options.paths.at(0), library_)),
      terminal_(options, options.language.value_or(job_.job.language)) {}

Checked Session::checked() const {
  return check_job(job_, forms_, options_.jobs, terminal_.progress_of(terminal_.say({"อ่านแฟ้ม", "reading workbooks"})));
}

Assessed Session::assessed() const { return assess_job(job_, library_, checked()); }

outputs::Facts Session::facts(const Assessed& assessed) const { return facts_of(job_, assessed, forms_); }

outputs::Facts facts_of(const JobFolder& job, const Assessed& assessed, const form::Catalogue& forms) {
  return {job.area,
          job.job,
          job.mission,
          assessed.criteria,
          assessed.checked.book,
          assessed.targets,
          assessed.grades,
          assessed.checked.findings,
          forms,
          job.wording};
}

void Session::render(const std::vector<DocumentOrder>& documents, const std::function<void(NamedBytes)>& take) const {
  const std::optional<Signature> signature = open_signature(options_, job_, terminal_);
  if (!signature) return app::render(documents, library_, options_.jobs, nullptr, take);
  const pdf::Signing signing = signature->signing();
  app::render(documents, library_, options_.jobs, &signing, take);
}

std::string Session::out_folder(const std::string& standard) const {
  return options_.out.empty() ? job_.path + "/" + standard : options_.out;
}

void Session::publish(const std::string& folder, const std::vector<NamedBytes>& files) const {
  disk::Publication publication(folder, options_.force ? disk::Existing::any : disk::Existing::own);
  std::size_t done = 0;
  for (const NamedBytes& file : files) {
    publication.add(file.path, file.bytes);
    terminal_.progress(terminal_.say({"เขียนแฟ้ม", "writing files"}), ++done, files.size());
  }
  publication.commit();
}

int exit_code(const Checked& checked) {
  if (!checked.unread.empty()) return static_cast<int>(ErrorCode::unreadable);
  for (const Finding& finding : checked.findings) {
    if (finding.level == Level::error) return 1;
  }
  return 0;
}

std::string folder_of(const District& district) { return district.code + "-" + district.name; }

std::vector<District> chosen_districts(const Area& area, const std::string& name) {
  if (name.empty()) return area.districts;
  if (const District* found = area.find(name)) return {*found};
  std::string known;
  for (const District& district : area.districts) known += (known.empty() ? "" : ", ") + district.name;
  throw Error(ErrorCode::usage,
              {"ไม่มีอำเภอ \"" + name + "\" ในจังหวัด" + area.name, "no district \"" + name + "\" in " + area.id}, {}, {},
              {"อำเภอที่มี: " + known, "there are: " + known});
}

}  // namespace raingan::app
