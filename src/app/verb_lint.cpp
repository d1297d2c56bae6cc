#include <algorithm>
#include <iostream>

#include "app/session.hpp"
#include "app/verbs.hpp"
#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "disk/folder.hpp"
#include "disk/paths.hpp"
#include "disk/read_file.hpp"
#include "lint/lint.hpp"
#include "lint/remarks_json.hpp"
#include "outputs/finding_words.hpp"

namespace raingan::app {
namespace {

using lint::Given;
using lint::Source;

bool is_folder(const std::string& path) { return disk::exists(path + "/."); }

void add_folder(const std::string& folder, std::vector<Source>& files) {
  for (const char* ending : {".xml", ".dmn"}) {
    for (const std::string& name : disk::list_files(folder, ending)) {
      const std::string path = folder + "/" + name;
      files.push_back({path, disk::read_file(path, limits::kMaxDomBytes)});
    }
  }
}

// The folder and, where it is one of templates or data, what lies in it by kind.
void add_tree(const std::string& folder, std::vector<Source>& files) {
  add_folder(folder, files);
  for (const char* kind : {"areas", "forms", "letters", "memos", "missions", "pages", "layout", "wording"}) {
    for (const char* place : {"", "templates/", "data/"}) add_folder(folder + "/" + place + kind, files);
  }
}

std::vector<Source> library_files(const std::string& root) {
  std::vector<Source> files;
  for (const char* kind : {"templates/forms", "templates/missions", "templates/letters", "templates/pages",
                           "templates/wording", "data/areas"}) {
    add_folder(root + "/" + kind, files);
  }
  return files;
}

// The checked figures of a job whose districts have sent something. What is wrong with its templates is told as a
// remark, so that here an Error only means: without figures.
void add_figures(const std::string& folder, const Options& options, const Terminal& terminal, const Library& library,
                 Given& given) {
  if (disk::list_files(folder + "/submissions", ".xlsx").empty()) return;
  try {
    const JobFolder job = open_job(folder, library);
    given.figures[folder + "/job.xml"] = check_job(job, library.forms(), options.jobs, terminal.progress_of("…")).book;
  } catch (const Error& error) {
    terminal.note(error.text(terminal.language()));
  }
}

std::vector<Given> read_given(const Options& options, const Terminal& terminal, const Library& library) {
  std::vector<Given> all;
  Given single;
  std::vector<std::string> folders;
  for (std::string path : options.paths) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    if (is_folder(path)) {
      Given folder;
      add_tree(path, folder.files);
      if (folder.files.empty()) {
        throw Error(ErrorCode::usage,
                    {"ไม่มีแฟ้ม .xml หรือ .dmn ในโฟลเดอร์นี้", "there is no .xml or .dmn file in this folder"}, path);
      }
      add_figures(path, options, terminal, library, folder);
      all.push_back(std::move(folder));
      continue;
    }
    single.files.push_back({path, disk::read_file(path, limits::kMaxDomBytes)});
    folders.push_back(path.find('/') == std::string::npos ? "." : path.substr(0, path.rfind('/')));
  }
  if (single.files.empty()) return all;
  std::sort(folders.begin(), folders.end());
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  for (const std::string& folder : folders) add_folder(folder, single.beside);
  all.push_back(std::move(single));
  return all;
}

void print(const lint::Remark& one, const Terminal& terminal) {
  const std::string place = one.place.empty() ? "" : " [" + one.place + "]";
  const std::string line = one.line > 0 ? ":" + std::to_string(one.line) : "";
  terminal.out(printable(one.file + line) + " " +
               terminal.coloured(one.level, outputs::level_word(one.level, terminal.language())) + ": " +
               printable(terminal.say(one.message) + place));
  std::string witness = terminal.say(one.witness);
  if (one.of > 0)
    witness += (witness.empty() ? "" : " ") + ("(" + std::to_string(one.cases) + "/" + std::to_string(one.of) + ")");
  if (!witness.empty()) terminal.out("      " + printable(witness));
}

Message counted(const lint::Remarks& remarks) {
  const auto count = [&](Level level) {
    return std::to_string(
        std::count_if(remarks.begin(), remarks.end(), [&](const auto& one) { return one.level == level; }));
  };
  return {"ผิด " + count(Level::error) + " · ควรแก้ " + count(Level::warning) + " · หมายเหตุ " + count(Level::note),
          count(Level::error) + " errors · " + count(Level::warning) + " warnings · " + count(Level::note) + " notes"};
}

// 4 when none of the files could be read as what it is, else 1 when there are errors, else 0.
int exit_code(const std::vector<Given>& given, const lint::Remarks& remarks) {
  const auto broken = [&](const Source& source) {
    return std::any_of(remarks.begin(), remarks.end(), [&](const lint::Remark& one) {
      return one.kind == lint::RemarkKind::broken && one.file == source.file;
    });
  };
  const bool none = std::all_of(given.begin(), given.end(), [&](const Given& one) {
    return std::all_of(one.files.begin(), one.files.end(), broken);
  });
  if (none) return static_cast<int>(ErrorCode::faulty_template);
  return std::any_of(remarks.begin(), remarks.end(), [](const auto& one) { return one.level == Level::error; }) ? 1 : 0;
}

}  // namespace

int verb_lint(const Options& options) {
  const Terminal terminal(options, options.language.value_or(Language::thai));
  const Library library(disk::find_data_root());
  const std::vector<Given> given = read_given(options, terminal, library);
  const lint::Remarks remarks = lint::lint(given, library_files(library.root()));
  if (options.json) {
    std::cout << lint::remarks_json(remarks, terminal.language());
  } else {
    for (const lint::Remark& one : remarks) print(one, terminal);
    terminal.out(terminal.say(counted(remarks)));
  }
  return exit_code(given, remarks);
}

}  // namespace raingan::app
