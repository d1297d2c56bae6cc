#include <algorithm>
#include <map>

#include "app/deliverables.hpp"
#include "app/outbox.hpp"
#include "app/verbs.hpp"
#include "base/sha256.hpp"
#include "outputs/manifest.hpp"
#include "outputs/summary.hpp"

namespace raingan::app {
namespace {

constexpr std::size_t kShownFindings = 5;

std::string manifest_of(const Session& session, const std::vector<outputs::ManifestFile>& files) {
  outputs::Manifest manifest;
  manifest.version = RAINGAN_VERSION;
  manifest.mission = session.job().mission.id;
  manifest.area = session.job().area.id;
  manifest.outputs = files;
  const std::size_t prefix = session.job().path.size() + 1;
  for (const std::vector<SourceFile>* sources : {&session.job().submissions, &session.job().base}) {
    for (const SourceFile& file : *sources) {
      manifest.sources.push_back({file.path.substr(prefix), file.bytes.size(), sha256_hex(file.bytes)});
    }
  }
  return outputs::to_json(manifest);
}

void make_everything(const Session& session, const Assessed& assessed, const std::string& folder) {
  const outputs::Facts facts = session.facts(assessed);
  const Area& area = session.job().area;
  const std::string province = area.id + "/";
  std::vector<DocumentOrder> documents = letters(session, facts, province, area.districts);
  documents.push_back([&] { return file_copy(session, facts, province); });
  documents.push_back([&] { return memo(session, facts, assessed.checked, province); });
  Outbox outbox(session, folder, documents.size());
  const auto put = [&](const std::vector<NamedBytes>& files) {
    for (const NamedBytes& file : files) outbox.put(file);
  };
  session.render(documents, [&](const NamedBytes& letter) { outbox.put(letter); });
  outbox.put({province + "summary.xlsx", outputs::summary_workbook(facts)});
  outbox.put({province + "check.html", check_report(session, assessed.checked)});
  put(returned_workbooks(session, assessed.checked, province + "returned", nullptr));
  for (const District& district : area.districts) {
    put(returned_workbooks(session, assessed.checked, folder_of(district), &district));
  }
  outbox.put({"manifest.json", manifest_of(session, outbox.files())});
  outbox.publish();
}

std::string grade_counts(const std::vector<assess::DistrictGrade>& grades, const Terminal& terminal) {
  std::map<std::string, int> counts;
  int none = 0;
  for (const assess::DistrictGrade& grade : grades) {
    grade.state == assess::GradeState::graded ? ++counts[grade.grade] : ++none;
  }
  std::string text = terminal.say({"ระดับ:", "grades:"});
  for (const auto& [grade, count] : counts) text += " " + grade + " " + std::to_string(count) + " ·";
  return text + terminal.say({" ไม่มีระดับ ", " none "}) + std::to_string(none);
}

// At most 15 lines: what came in, what was found, the gravest of it, where the results lie.
void print_summary(const Session& session, const Assessed& assessed, const std::string& folder) {
  const Terminal& terminal = session.terminal();
  const Checked& checked = assessed.checked;
  const std::string files = std::to_string(session.job().submissions.size());
  terminal.out(terminal.say({"จังหวัด" + session.job().area.name + " · " + session.job().mission.title,
                             session.job().area.id + " · " + session.job().mission.id}));
  terminal.out(terminal.say({"อ่าน " + files + " แฟ้ม · อ่านไม่ได้ " + std::to_string(checked.unread.size()) + " แฟ้ม",
                             files + " workbooks · " + std::to_string(checked.unread.size()) + " unreadable"}));
  terminal.out(terminal.say(counted(checked.findings)));
  std::size_t shown = 0;
  for (const UnreadFile& file : checked.unread) {
    if (shown++ < kShownFindings) terminal.out("  " + file_name(file.path) + ": " + terminal.say(file.message));
  }
  for (const Finding& finding : checked.findings) {
    if (finding.level != Level::error) continue;
    if (shown++ < kShownFindings) {
      terminal.out("  " +
                   terminal.coloured(finding.level, file_name(finding.origin.file) + " " + finding.origin.sheet + "!" +
                                                        finding.origin.cell) +
                   ": " + terminal.say(finding.message));
    }
  }
  if (shown > kShownFindings) {
    terminal.out(terminal.say({"  และอีก " + std::to_string(shown - kShownFindings) + " ข้อ (ดูด้วย raingan check)",
                               "  and " + std::to_string(shown - kShownFindings) + " more (see raingan check)"}));
  }
  terminal.out(grade_counts(assessed.grades, terminal));
  terminal.out(terminal.say({"ผลทั้งหมดอยู่ที่ " + folder, "everything is in " + folder}));
}

}  // namespace

int verb_run(const Options& options) {
  const Session session(options);
  const Assessed assessed = session.assessed();
  const std::string folder = session.out_folder("out");
  make_everything(session, assessed, folder);
  print_summary(session, assessed, folder);
  return exit_code(assessed.checked);
}

}  // namespace raingan::app
