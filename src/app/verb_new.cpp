#include "app/blanks.hpp"
#include "app/session.hpp"
#include "app/verbs.hpp"
#include "disk/folder.hpp"
#include "disk/paths.hpp"
#include "disk/publication.hpp"

namespace raingan::app {
namespace {

constexpr const char* kHowTo =
    "1. ส่งแฟ้มใน blank/ ให้อำเภอกรอก (แฟ้มละอำเภอ)\n"
    "2. วางแฟ้มที่อำเภอส่งกลับไว้ใน submissions/ จะใช้ชื่อแฟ้มใดก็ได้\n"
    "3. วางแฟ้มของงวดก่อนและปีฐานไว้ใน base/\n"
    "4. แก้เลขหนังสือ วันที่ และผู้ลงนามใน job.xml\n"
    "5. สั่ง raingan run กับโฟลเดอร์นี้ ผลจะอยู่ใน out/\n";

std::vector<NamedBytes> blanks_of(const Options& options, const Library& library, const Area& area,
                                  const assess::Mission& mission) {
  const form::Catalogue forms = library.forms();
  BlanksOrder order{forms, area, mission.title, {}, {}};
  for (const assess::FormOfPeriod& one : mission.expects) order.layouts.push_back(forms.at(one.form, one.period));
  if (!options.sync.empty()) order.earlier = synchronised(options.sync);
  return blanks(order, options.jobs);
}

}  // namespace

int verb_new(const Options& options) {
  if (options.area.empty() || options.mission.empty()) {
    throw Error(ErrorCode::usage, {"ต้องบอกจังหวัดและภารกิจ", "the area and the mission are needed"}, {}, {},
                {"ตัวอย่าง: raingan new งานไตรมาส2 --area nong-khai --mission otop-2567-q2",
                 "example: raingan new DIR --area nong-khai --mission otop-2567-q2"});
  }
  const Library library(disk::find_data_root());
  const Area area = library.area(options.area);
  const assess::Mission mission = library.mission(options.mission);
  Job job;
  job.area = area.id;
  job.mission = mission.id;
  job.language = options.language.value_or(Language::thai);
  job.letter.date = {mission.period.last().year, mission.period.last().month, 0};

  if (disk::exists(options.paths.at(0))) {
    throw Error(ErrorCode::refused, {"มีโฟลเดอร์นี้อยู่แล้ว", "the folder exists already"}, options.paths.at(0), {},
                {"ใช้ชื่ออื่น งานเดิมจะไม่ถูกแตะต้อง", "choose another name; the existing job is left alone"});
  }
  disk::Publication publication(options.paths.at(0));
  for (const NamedBytes& file : blanks_of(options, library, area, mission)) {
    publication.add("blank/" + file.path, file.bytes);
  }
  publication.add("job.xml", write_job(job));
  publication.add("วิธีใช้.txt", kHowTo);
  // Hidden files keep the folders that the officer will fill.
  publication.add("submissions/.keep", "");
  publication.add("base/.keep", "");
  publication.commit();
  const Terminal terminal(options, job.language);
  terminal.out(terminal.say({"สร้างโฟลเดอร์งาน " + options.paths.at(0) + " แล้ว อ่าน วิธีใช้.txt ในโฟลเดอร์นั้น",
                             "made the job folder " + options.paths.at(0)}));
  return 0;
}

}  // namespace raingan::app
