#include "app/deliverables.hpp"

#include <algorithm>

#include "outputs/letter.hpp"
#include "outputs/returned.hpp"

namespace raingan::app {
namespace {

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

}  // namespace

std::vector<NamedDocument> letters(const Session& session, const outputs::Facts& facts, const std::string& province,
                                   const std::vector<District>& districts) {
  const outputs::LetterTemplate letter = session.library().letter(session.job().mission.letter);
  std::vector<NamedDocument> documents;
  if (!province.empty()) documents.push_back({province + "letter.pdf", outputs::compose_letter(letter, facts, "")});
  for (const District& district : districts) {
    documents.push_back({folder_of(district) + "/letter.pdf", outputs::compose_letter(letter, facts, district.name)});
  }
  return documents;
}

std::vector<NamedBytes> returned_workbooks(const Session& session, const Checked& checked, const std::string& folder,
                                           const District* only) {
  std::vector<NamedBytes> files;
  for (const SourceFile& source : session.job().submissions) {
    const bool found = std::any_of(checked.findings.begin(), checked.findings.end(),
                                   [&](const Finding& f) { return f.origin.file == source.path; });
    if (!found || (only != nullptr && !belongs_to(checked.tables, source.path, only->name))) continue;
    files.push_back(
        {folder + "/" + file_name(source.path),
         outputs::returned_workbook(source.bytes, source.path, checked.findings, session.terminal().language())});
  }
  return files;
}

}  // namespace raingan::app
