#include <iostream>

#include "app/session.hpp"
#include "app/verbs.hpp"
#include "base/limits.hpp"
#include "disk/folder.hpp"
#include "disk/paths.hpp"
#include "disk/read_file.hpp"
#include "outputs/findings_json.hpp"

namespace raingan::app {
namespace {

void print(const Checked& checked, const Options& options, const Terminal& terminal) {
  if (options.json) {
    std::vector<outputs::Unread> unread;
    for (const UnreadFile& file : checked.unread) {
      unread.push_back({file.path, static_cast<int>(file.code), terminal.say(file.message)});
    }
    std::cout << outputs::findings_json(checked.findings, checked.tables, unread, terminal.language());
    return;
  }
  for (const Finding& finding : checked.findings) terminal.out(finding_lines(finding, terminal));
  for (const UnreadFile& file : checked.unread) {
    terminal.out(terminal.coloured(Level::error, terminal.say({"อ่านไม่ได้", "unreadable"})) + "  " +
                 file_name(file.path) + "\n      " + terminal.say(file.message));
  }
  terminal.out(terminal.say(counted(checked.findings)));
}

// The area whose district names the workbooks use most: for workbooks outside a job folder.
Checked check_in_best_area(const std::vector<SourceFile>& files, const Library& library, const Options& options,
                           const Terminal& terminal) {
  const form::Catalogue forms = library.forms();
  const auto check_in = [&](const std::string& id) {
    return check_workbooks(files, forms, library.area(id), options.jobs, terminal.progress_of("…"));
  };
  if (!options.area.empty()) return check_in(options.area);
  std::optional<Checked> best;
  std::size_t most = 0;
  for (const std::string& id : library.area_ids()) {
    Checked checked = check_in(id);
    std::size_t named = 0;
    for (const Table& table : checked.tables) {
      for (const Row& row : table.rows) named += row.district.empty() ? 0 : 1;
    }
    if (!best || named > most) {
      best = std::move(checked);
      most = named;
    }
  }
  return best.value();
}

}  // namespace

int verb_check(const Options& options) {
  if (options.paths.size() == 1 && disk::exists(options.paths.front() + "/job.xml")) {
    const Session session(options);
    const Checked checked = session.checked();
    print(checked, options, session.terminal());
    return exit_code(checked);
  }
  const Terminal terminal(options, options.language.value_or(Language::thai));
  std::vector<SourceFile> files;
  for (const std::string& path : options.paths) files.push_back({path, disk::read_file(path, limits::kMaxFileBytes)});
  const Library library(disk::find_data_root());
  const Checked checked = check_in_best_area(files, library, options, terminal);
  print(checked, options, terminal);
  return exit_code(checked);
}

}  // namespace raingan::app
