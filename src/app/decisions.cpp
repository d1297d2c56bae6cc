#include "app/decisions.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/clock.hpp"
#include "app/pipeline.hpp"
#include "app/terminal.hpp"
#include "base/limits.hpp"
#include "check/decided.hpp"
#include "check/sentence.hpp"
#include "disk/folder.hpp"
#include "disk/paths.hpp"
#include "disk/read_file.hpp"
#include "disk/write_file.hpp"

namespace raingan::app {
namespace {

std::string record_path(const std::string& folder) { return folder + "/decisions.xml"; }

std::vector<Decision> read(const std::string& path, const std::string& bytes, DecisionsFile what) {
  return read_decisions(definition::Document(path, bytes, "decisions"), what);
}

// One figure of the job as it was sent.
struct Standing {
  const Figure* figure = nullptr;
  bool tick = false;
};

class Officer {
 public:
  Officer(const Options& options, const Library& library)
      : options_(options), forms_(library.forms()), job_(open_job(options.paths.at(0), library)) {
    workbooks_ = read_job_workbooks(job_, forms_, options.jobs, {});
    for (const Table& table : workbooks_.tables) collect(table);
    for (const Decision& decision : job_.decisions) recorded_[decision.origin] = &decision;
  }

  const JobFolder& job() const { return job_; }

  // The decisions of the file as the record says them.
  std::vector<Decision> decisions() const {
    const std::string bytes = disk::read_file(options_.accept, limits::kMaxDomBytes);
    std::vector<Decision> all = read(options_.accept, bytes, DecisionsFile::officer);
    std::set<Origin> decided;
    const Moment moment = moment_at(seconds_now());
    for (Decision& decision : all) {
      decision.origin.file = inside(decision);
      hold(decision);
      if (!decision.at.is_said()) decision.at = moment;
      if (!decided.insert(decision.origin).second) {
        refuse(decision, {"ช่องนี้ถูกตัดสินสองครั้งในแฟ้มเดียว", "this cell is decided twice in one file"});
      }
    }
    return all;
  }

 private:
  void collect(const Table& table) {
    const FormLayout layout = forms_.at(table.form, table.period);
    const auto add = [&](const Row& row) {
      for (std::size_t at = 0; at < row.figures.size() && at < table.columns.size(); ++at) {
        const Column* column = layout.find(table.columns[at]);
        const bool tick = column != nullptr && column->kind == FigureKind::tick;
        standing_[row.figures[at].origin] = {&row.figures[at], tick};
      }
    };
    for (const Row& row : table.rows) add(row);
    if (table.total) add(*table.total);
  }

  [[noreturn]] void refuse(const Decision& decision, Message what, Message hint = {}) const {
    const std::string place = in_words(decision.origin);
    throw Error(ErrorCode::faulty_template, {place + ": " + what.th, place + ": " + what.en}, options_.accept,
                "line " + std::to_string(decision.line), std::move(hint));
  }

  // "submissions/NAME" or "base/NAME" of a workbook of this job, however the officer's file names it.
  std::string inside(const Decision& decision) const {
    std::vector<std::string> found;
    for (const auto* files : {&job_.submissions, &job_.base}) {
      for (const SourceFile& file : *files) {
        const std::string relative = file.path.substr(job_.path.size() + 1);
        const std::string& named = decision.origin.file;
        if (named == file.path || named == relative) return relative;
        if (named == file_name(relative)) found.push_back(relative);
      }
    }
    if (found.size() == 1) return found.front();
    if (found.size() > 1) {
      refuse(decision, {"มีแฟ้มชื่อนี้มากกว่าหนึ่ง", "there is more than one file of this name"},
             {"ระบุเป็น submissions/ชื่อแฟ้ม หรือ base/ชื่อแฟ้ม", "say submissions/NAME or base/NAME"});
    }
    refuse(decision, {"ไม่ใช่แฟ้มของโฟลเดอร์งานนี้", "this is no workbook of the job folder"},
           {"ระบุเป็น submissions/ชื่อแฟ้ม หรือ base/ชื่อแฟ้ม ตามที่มีในโฟลเดอร์งาน",
            "say submissions/NAME or base/NAME of a file that is there"});
  }

  // The decision must be about the figure that stands there, or that is used for it by an earlier decision.
  void hold(Decision& decision) const {
    const Origin origin{job_.path + "/" + decision.origin.file, decision.origin.sheet, decision.origin.cell};
    const auto cell = standing_.find(origin);
    if (cell == standing_.end()) {
      refuse(decision, {"ไม่ใช่ช่องตัวเลขของแบบที่อ่านได้", "this is no figure of a form that could be read"},
             {"ใช้ file, sheet และ cell ตามที่ raingan check --json แสดง",
              "take file, sheet and cell from raingan check --json"});
    }
    const Figure& figure = *cell->second.figure;
    if (cell->second.tick && decision.kind == DecisionKind::accept) {
      refuse(decision, {"เครื่องหมายเลือกรับค่าแทนไม่ได้ ให้แก้ในแฟ้มที่ส่งมา",
                        "a tick cannot be replaced by an amount; correct the workbook"});
    }
    const std::string standing = check::standing_in(figure);
    if (!check::stands(figure, decision.found) && !is_used(origin, figure, decision.found)) {
      refuse(
          decision,
          {"ในช่องมี " + check::wording::quoted(standing) + " ไม่ใช่ " + check::wording::quoted(decision.found),
           "the cell holds " + check::wording::quoted(standing) + ", not " + check::wording::quoted(decision.found)},
          {"สั่ง raingan check ใหม่แล้วตัดสินจากตัวเลขปัจจุบัน", "run raingan check again and decide on what stands there now"});
    }
    decision.found = standing;
  }

  bool is_used(const Origin& origin, const Figure& figure, const std::string& found) const {
    const auto known = recorded_.find(origin);
    if (known == recorded_.end() || known->second->kind != DecisionKind::accept) return false;
    const auto amount = parse_amount(found);
    return amount && *amount == known->second->value && check::stands(figure, known->second->found);
  }

  const Options& options_;
  form::Catalogue forms_;
  JobFolder job_;
  ReadWorkbooks workbooks_;
  std::map<Origin, Standing> standing_;
  std::map<Origin, const Decision*> recorded_;
};

void refuse_paths(const Options& options) {
  if (options.paths.size() == 1 && disk::exists(options.paths.front() + "/job.xml")) return;
  throw Error(ErrorCode::usage,
              {"--accept และ --questions ใช้กับโฟลเดอร์งานโฟลเดอร์เดียว", "--accept and --questions take one job folder"});
}

}  // namespace

std::vector<Decision> recorded_decisions(const std::string& folder) {
  const std::string path = record_path(folder);
  if (!disk::exists(path)) return {};
  return read(path, disk::read_file(path, limits::kMaxDomBytes), DecisionsFile::record);
}

void record_decisions(const Options& options) {
  if (options.accept.empty() && options.questions.empty()) return;
  refuse_paths(options);
  if (options.accept.empty()) return;
  const Library library(disk::find_data_root());
  const Officer officer(options, library);
  const std::vector<Decision> decisions = officer.decisions();
  const std::string path = record_path(officer.job().path);
  // Read again at the last moment: somebody else may have decided meanwhile.
  const std::vector<Decision> before = recorded_decisions(officer.job().path);
  const std::string text = write_decisions(with_decisions(before, decisions));
  const Terminal terminal(options, options.language.value_or(officer.job().job.language));
  if (text == write_decisions(before)) {
    terminal.note(terminal.say({"การตัดสินใจทุกข้อบันทึกไว้แล้ว", "every decision was recorded already"}));
    return;
  }
  // What could not be read back must not take the place of a record that can.
  read(path, text, DecisionsFile::record);
  disk::write_file(path, text, disk::Overwrite::yes, {options.accept});
  const std::string count = std::to_string(decisions.size());
  terminal.note(terminal.say({"บันทึกการตัดสินใจ " + count + " ข้อไว้ใน " + path, count + " decisions recorded in " + path}));
}

}  // namespace raingan::app
