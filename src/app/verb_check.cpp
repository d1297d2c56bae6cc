#include <iostream>

#include "app/decisions.hpp"
#include "app/deliverables.hpp"
#include "app/questions.hpp"
#include "app/session.hpp"
#include "app/suspect_lines.hpp"
#include "app/verbs.hpp"
#include "base/limits.hpp"
#include "disk/folder.hpp"
#include "disk/paths.hpp"
#include "disk/read_file.hpp"
#include "disk/write_file.hpp"
#include "outputs/findings_json.hpp"

namespace raingan::app {
namespace {

// A screen full of tables is read by nobody: after so many matters with suspects their sentences must do.
constexpr std::size_t kMostTables = 30;

void print_findings(const Checked& checked, const Terminal& terminal) {
  const std::vector<outputs::FindingGroup> groups = outputs::groups_of(checked.findings);
  const outputs::PlacedFigures placed = placed_suspects(groups, checked.book);
  std::size_t tables = 0;
  for (const outputs::FindingGroup& group : groups) {
    for (const Finding* finding : group) terminal.out(finding_lines(*finding, terminal));
    if (!group.front()->suspects.empty()) ++tables;
    const std::string lines = suspect_lines(group, placed, terminal, tables <= kMostTables);
    if (!lines.empty()) terminal.out(lines);
  }
}

void print(const Checked& checked, const Options& options, const Terminal& terminal) {
  if (options.json) {
    std::cout << outputs::findings_json(checked.findings, checked.tables, unread_files(checked, terminal),
                                        terminal.language());
    return;
  }
  print_findings(checked, terminal);
  for (const UnreadFile& file : checked.unread) {
    terminal.out(terminal.coloured(Level::error, terminal.say({"อ่านไม่ได้", "unreadable"})) + "  " +
                 file_name(file.path) + "\n      " + terminal.say(file.message));
  }
  terminal.out(terminal.say(counted(checked.findings)));
}

void write_report(const std::string& report, const std::vector<std::string>& inputs, const Options& options,
                  const Terminal& terminal) {
  disk::write_file(options.html, report, options.force ? disk::Overwrite::yes : disk::Overwrite::no, inputs);
  terminal.note(terminal.say({"รายงานอยู่ที่ " + options.html, "the report is in " + options.html}));
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
  record_decisions(options);
  if (options.paths.size() == 1 && disk::exists(options.paths.front() + "/job.xml")) {
    const Session session(options);
    const Checked checked = session.checked();
    if (!options.html.empty()) {
      write_report(check_report(session, checked), inputs_of(session.job()), options, session.terminal());
    }
    write_questions(options, session.job(), checked);
    print(checked, options, session.terminal());
    return exit_code(checked);
  }
  const Terminal terminal(options, options.language.value_or(Language::thai));
  std::vector<SourceFile> files;
  for (const std::string& path : options.paths) files.push_back({path, disk::read_file(path, limits::kMaxFileBytes)});
  const Library library(disk::find_data_root());
  const Checked checked = check_in_best_area(files, library, options, terminal);
  if (!options.html.empty()) write_report(check_report("", checked, terminal), options.paths, options, terminal);
  print(checked, options, terminal);
  return exit_code(checked);
}

}  // namespace raingan::app
