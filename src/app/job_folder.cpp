#include "app/job_folder.hpp"

#include "app/decisions.hpp"
#include "assess/mission_known.hpp"
#include "base/limits.hpp"
#include "disk/folder.hpp"
#include "disk/read_file.hpp"

namespace raingan::app {
namespace {

// A file that cannot be opened is told and passed over: the other districts' workbooks still count.
std::vector<SourceFile> read_folder(const std::string& folder, std::vector<UnreadFile>& unread) {
  std::vector<SourceFile> files;
  if (!disk::exists(folder)) return files;
  const disk::FolderContents contents = disk::list_workbooks(folder);
  for (const std::string& name : contents.others) {
    unread.push_back({folder + "/" + name,
                      ErrorCode::unreadable,
                      {"ไม่ใช่แฟ้ม Excel (.xlsx) — ขอให้ส่งเป็น .xlsx หรือนำแฟ้มนี้ออก",
                       "not an Excel workbook (.xlsx) — ask for an .xlsx or take this file away"}});
  }
  for (const std::string& name : contents.workbooks) {
    const std::string path = folder + "/" + name;
    try {
      files.push_back({path, disk::read_file(path, limits::kMaxFileBytes)});
    } catch (const Error& error) {
      unread.push_back({path, error.code(), error.message()});
    }
  }
  return files;
}

void refuse_unknown_reading(const definition::Element& element, const assess::Mission& mission) {
  const std::string id = element.attribute("id"), choice = element.attribute("choice");
  const assess::Reading* reading = assess::reading_of(mission, id);
  if (reading == nullptr) assess::refuse_reading(element, mission, id);
  if (assess::choice_of(*reading, choice) == nullptr) assess::refuse_choice(element, *reading, choice);
}

}  // namespace

assess::Mission mission_of(const definition::Document& file, const Job& job, const Library& library) {
  assess::Mission mission = library.mission(job.mission);
  if (job.round == 0 && job.readings.empty()) return mission;
  if (job.round != 0 && assess::round_of(mission, job.round) == nullptr) {
    assess::refuse_round(file.root(), mission, job.round);
  }
  for (const definition::Element& reading : file.root().children("reading")) refuse_unknown_reading(reading, mission);
  return library.mission(job.mission, {job.round, job.readings});
}

JobFolder open_job(const std::string& path, const Library& library) {
  std::string folder = path;
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  const std::string settings = folder + "/job.xml";
  if (!disk::exists(settings)) {
    throw Error(ErrorCode::usage, {"ไม่ใช่โฟลเดอร์งาน: ไม่พบ job.xml", "not a job folder: there is no job.xml"}, folder, {},
                {"สร้างโฟลเดอร์งานด้วย: raingan new DIR --area nong-khai --mission otop-2567-q2",
                 "make one with: raingan new DIR --area nong-khai --mission otop-2567-q2"});
  }
  JobFolder job;
  job.path = folder;
  const definition::Document document(settings, disk::read_file(settings, limits::kMaxDomBytes), "job");
  job.job = read_job(document);
  job.wording = library.wording();
  outputs::refuse_unknown_marks(document.root(), job.wording);
  job.area = library.area(job.job.area);
  job.mission = mission_of(document, job.job, library);
  job.submissions = read_folder(folder + "/submissions", job.unread);
  job.base = read_folder(folder + "/base", job.unread);
  job.decisions = recorded_decisions(folder);
  for (Decision& decision : job.decisions) decision.origin.file.insert(0, folder + "/");
  if (job.submissions.empty() && job.unread.empty()) {
    throw Error(ErrorCode::unreadable, {"ยังไม่มีแฟ้มของอำเภอ", "there is no district workbook yet"},
                folder + "/submissions", {},
                {"วางแฟ้ม .xlsx ที่อำเภอส่งมาไว้ในโฟลเดอร์นี้ แล้วสั่งใหม่",
                 "put the .xlsx files of the districts into this folder and run again"});
  }
  return job;
}

std::vector<std::string> inputs_of(const JobFolder& job) {
  std::vector<std::string> inputs = {job.path + "/job.xml", job.path + "/decisions.xml"};
  for (const auto* files : {&job.submissions, &job.base}) {
    for (const SourceFile& file : *files) inputs.push_back(file.path);
  }
  for (const UnreadFile& file : job.unread) inputs.push_back(file.path);
  return inputs;
}

}  // namespace raingan::app
