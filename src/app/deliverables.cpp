#include "app/deliverables.hpp"

#include <algorithm>
#include <memory>

#include "base/limits.hpp"
#include "disk/folder.hpp"
#include "disk/read_file.hpp"
#include "outputs/check_report.hpp"
#include "outputs/letter.hpp"
#include "outputs/returned.hpp"

namespace raingan::app {
namespace {

constexpr const char* kMemo = "present-letter";

// True when the file has tables and all their rows are this district's.
bool belongs_to(const std::vector<Table>& tables, const std::string& file, const std::string& district) {
  bool any = false;
  for (const Table& table : tables) {
    if (table.place.file != file) continue;
    for (const Row& row : table.rows) {
      if (row.district != district) return false;
      any = true;
    }
  }
  return any;
}

bool speaks_of(const Finding& finding, const std::string& file) {
  return finding.origin.file == file || std::any_of(finding.suspects.begin(), finding.suspects.end(),
                                                    [&](const Suspect& s) { return s.origin.file == file; });
}

constexpr const char* kWorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr const char* kMacroWorkbookType = "application/vnd.ms-excel.sheet.macroEnabled.12";

// Readers take what stands before a slash for a folder, so "base/x.xlsx" is called "base-x.xlsx"; where it lay is
// told as its description.
pdf::Attachment attached(const SourceFile& file, const JobFolder& job, const std::string& type) {
  const std::string place = file.path.substr(job.path.size() + 1);
  std::string name = place;
  std::replace(name.begin(), name.end(), '/', '-');
  const bool has_macros = name.size() > 5 && (name.ends_with("m") || name.ends_with("M"));
  return {name, has_macros ? kMacroWorkbookType : type, place, file.bytes};
}

}  // namespace

std::vector<DocumentOrder> letters(const Session& session, const outputs::Facts& facts, const std::string& province,
                                   const std::vector<District>& districts) {
  const auto letter =
      std::make_shared<const outputs::LetterTemplate>(session.library().letter(session.job().mission.letter));
  std::vector<DocumentOrder> orders;
  const auto order = [&](const std::string& folder, const std::string& district) {
    orders.push_back([letter, &facts, path = folder + "letter.pdf", district] {
      return NamedDocument{path, outputs::compose_letter(*letter, facts, district), {}};
    });
  };
  if (!province.empty()) order(province, "");
  for (const District& district : districts) order(folder_of(district) + "/", district.name);
  return orders;
}

NamedDocument file_copy(const Session& session, const outputs::Facts& facts, const std::string& province) {
  const JobFolder& job = session.job();
  const outputs::LetterTemplate letter = session.library().letter(job.mission.letter);
  NamedDocument copy{province + "file-copy.pdf", outputs::compose_letter(letter, facts, "", outputs::Sheet::copy), {}};
  for (const std::vector<SourceFile>* sources : {&job.submissions, &job.base}) {
    for (const SourceFile& file : *sources) copy.sources.push_back(attached(file, job, kWorkbookType));
  }
  if (const std::string path = job.path + "/decisions.xml"; disk::exists(path)) {
    copy.sources.push_back(attached({path, disk::read_file(path, limits::kMaxDomBytes)}, job, "application/xml"));
  }
  return copy;
}

NamedDocument memo(const Session& session, const outputs::Facts& facts, const Checked& checked,
                   const std::string& province) {
  const JobFolder& job = session.job();
  const auto was_read = [&](const SourceFile& file) {
    return std::none_of(checked.unread.begin(), checked.unread.end(),
                        [&](const UnreadFile& unread) { return unread.path == file.path; });
  };
  const auto read = std::count_if(job.submissions.begin(), job.submissions.end(), was_read);
  return {province + "memo.pdf",
          outputs::compose_memo(session.library().memo(kMemo), session.library().letter(job.mission.letter), facts,
                                {static_cast<std::size_t>(read), checked.unread.size()})};
}

std::vector<NamedBytes> returned_workbooks(const Session& session, const Checked& checked, const std::string& folder,
                                           const District* only) {
  std::vector<NamedBytes> files;
  for (const SourceFile& source : session.job().submissions) {
    const bool found = std::any_of(checked.findings.begin(), checked.findings.end(),
                                   [&](const Finding& f) { return speaks_of(f, source.path); });
    if (!found || (only != nullptr && !belongs_to(checked.tables, source.path, only->name))) continue;
    files.push_back(
        {folder + "/" + file_name(source.path),
         outputs::returned_workbook(source.bytes, source.path, checked.findings, session.terminal().language())});
  }
  return files;
}

std::vector<outputs::Unread> unread_files(const Checked& checked, const Terminal& terminal) {
  std::vector<outputs::Unread> unread;
  for (const UnreadFile& file : checked.unread) {
    unread.push_back({file.path, static_cast<int>(file.code), terminal.say(file.message)});
  }
  return unread;
}

std::string check_report(const Session& session, const Checked& checked) {
  const JobFolder& job = session.job();
  return check_report("จังหวัด" + job.area.name + " · " + job.mission.title, checked, session.terminal());
}

std::string check_report(const std::string& title, const Checked& checked, const Terminal& terminal) {
  const std::vector<outputs::Unread> unread = unread_files(checked, terminal);
  return outputs::check_report({title, checked.book, checked.findings, unread, terminal.language()});
}

}  // namespace raingan::app
