// One fault at a time put into sound text, and what is then said that was not said before.
#include <algorithm>
#include <catch2/catch.hpp>

#include "lint/case_files.hpp"

using namespace raingan;
using namespace raingan::lint;
using namespace raingan::lint::cases;

namespace {

using Strings = std::vector<std::string>;

Strings said_of(const std::vector<Source>& files) {
  Strings said;
  for (const Remark& one : lint::lint({Given{files, {}, {}}}, library())) {
    const std::string name = one.file.substr(one.file.rfind('/') + 1);
    said.push_back(std::string(name_of(one.kind)) + " " + name + " [" + one.place + "]");
  }
  std::sort(said.begin(), said.end());
  return said;
}

// What is said only when `from` in the case's file reads `to`.
Strings said_after(const std::string& name, const std::string& file, const std::string& from, const std::string& to) {
  std::vector<Source> files = files_in("tests/cases/lint/" + name);
  const Strings before = said_of(files);
  bool changed = false;
  for (Source& source : files) {
    const std::size_t at = source.bytes.find(from);
    if (!source.file.ends_with("/" + file) || at == std::string::npos) continue;
    source.bytes.replace(at, from.size(), to);
    changed = true;
  }
  INFO(name << "/" << file << ": " << from);
  REQUIRE(changed);
  Strings more;
  const Strings after = said_of(files);
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(more));
  return more;
}

}  // namespace

TEST_CASE("a date on another weekday") {
  CHECK(said_after("003", "letter.xml", "วันศุกร์ที่ ๒๕", "วันพุธที่ ๒๕") == Strings{"weekday letter.xml [clause]"});
  CHECK(said_after("003", "guideline.xml", "วันศุกร์ที่ ๒๗", "วันเสาร์ที่ ๒๘").empty());
}

TEST_CASE("attachments against annexes") {
  CHECK(said_after("001", "letter.xml", "(สิ่งที่ส่งมาด้วย ๓)", "(สิ่งที่ส่งมาด้วย ๔)") ==
        Strings{"attachment letter.xml [สิ่งที่ส่งมาด้วย 4]"});
  CHECK(said_after("001", "letter.xml", "item=\"3\"", "item=\"2\"") == Strings{"attachment letter.xml [attachment 3]"});
  CHECK(said_after("001", "letter.xml", "item=\"3\"", "item=\"4\"") ==
        Strings{"attachment letter.xml [annex 4]", "attachment letter.xml [attachment 3]"});
  CHECK(said_after("003", "letter.xml", "<annex kind=\"page\" item=\"2\"", "<annex kind=\"page\" item=\"3\"") ==
        Strings{"attachment letter.xml [annex 2]"});
}

TEST_CASE("clauses that are named and are not there") {
  CHECK(said_after("002", "letter.xml", "ตามข้อ ๒ ต้อง", "ตามข้อ ๗ ต้อง") == Strings{"reference letter.xml [clause 3]"});
  CHECK(said_after("002", "letter.xml", "ตามข้อ ๒ ต้อง", "ตามข้อ ๑ และ ๒ ต้อง").empty());
  CHECK(said_after("002", "letter.xml", "ตามข้อ ๒ ต้อง", "ตามข้อ ๗ ของระเบียบ ต้อง").empty());
  // The number of a clause depends on which clauses the job's letter has.
  CHECK(said_after("002", "letter.xml", "<clause>ศึกษา", "<clause when=\"coordinator\">ศึกษา") ==
        Strings{"reference letter.xml [clause 2]"});
}

TEST_CASE("names of nothing") {
  CHECK(said_after("001", "job.xml", "mission=\"case-001\"", "mission=\"case-009\"") ==
        Strings{"reference job.xml [mission]"});
  CHECK(said_after("001", "job.xml", "area=\"nong-khai\"", "area=\"nowhere\"") == Strings{"reference job.xml [area]"});
  CHECK(said_after("001", "mission.xml", "case-001.dmn", "case-009.dmn") ==
        Strings{"reference mission.xml [criteria]"});
  CHECK(said_after("001", "letter.xml", "form=\"case-001-sales\"", "form=\"case-009\"") ==
        Strings{"reference letter.xml [case-009]"});
  CHECK(said_after("001", "letter.xml", "ศึกษาเกณฑ์", "ศึกษา {total.purse}") == Strings{"reference letter.xml [clause]"});
  CHECK(said_after("001", "letter.xml", "ศึกษาเกณฑ์", "ศึกษา {total.products}").empty());
  CHECK(said_after("004", "letter.xml", "ศึกษาห้วงเวลา", "ภายใน{due.1}") == Strings{"reference letter.xml [clause]"});
  CHECK(said_after("003", "letter.xml", "page=\"case-003-guideline\"", "page=\"case-009\"") ==
        Strings{"reference letter.xml [case-009]"});
  CHECK(said_after("001", "mission.xml", "case-001-sales@2567-q1:dec", "case-001-sales@2567-q1:jan") ==
        Strings{"reference mission.xml [jan]"});
}

TEST_CASE("files that cannot be read as what they are do not hide the others") {
  CHECK(said_after("001", "producers.xml", "</form>", "") == Strings{"broken producers.xml []",
                                                                     "reference letter.xml [case-001-producers]",
                                                                     "reference mission.xml [case-001-producers]"});
  CHECK(said_after("001", "sales.xml", "<part ref=\"{m}\" each=\"month\"/>", "<part ref=\"nothing:total\"/>") ==
        Strings{"reference sales.xml [nothing]"});
  CHECK(said_after("001", "sales.xml", "<part ref=\"{m}\" each=\"month\"/>",
                   "<part ref=\"case-001-producers:nothing\"/>") == Strings{"broken sales.xml []"});
  CHECK(said_after("001", "letter.xml", "form=\"case-001-producers\" period=\"2567-q1\"",
                   "form=\"case-001-producers\" period=\"fy2567\"") ==
        Strings{"broken letter.xml [case-001-producers@fy2567]"});
  CHECK(said_after("000", "area.xml", "<letterhead", "<district code=\"4301\" name=\"ท่าบ่อ\"/><letterhead") ==
        Strings{"broken area.xml []"});
  CHECK(said_after("002", "letter.xml", "<letter ", "<leter ") ==
        Strings{"broken letter.xml []", "reference mission.xml [letter]"});
}

TEST_CASE("thresholds, rates and years of texts") {
  CHECK(said_after("001", "sales.xml", "เพิ่มขึ้น ร้อยละ 6", "เพิ่มขึ้น ร้อยละ 7") ==
        Strings{"criteria-text sales.xml [titles]"});
  CHECK(said_after("003", "letter.xml", "ไม่น้อยกว่าร้อยละ ๕", "ไม่น้อยกว่าร้อยละ ๘") ==
        Strings{"criteria-text letter.xml [paragraph]"});
  CHECK(said_after("003", "letter.xml", "ไม่น้อยกว่า ๓ ช่องทาง", "ไม่น้อยกว่า ๔ ช่องทาง") ==
        Strings{"criteria-text letter.xml [paragraph]"});
  CHECK(said_after("004", "letter.xml", "ปีงบประมาณ พ.ศ.๒๕๖๘</subject>", "ปีงบประมาณ พ.ศ.๒๕๖๖</subject>") ==
        Strings{"stale-year letter.xml [subject]"});
  CHECK(said_after("003", "guideline.xml", "ปี ๒๕๖๕ (ตุลาคม ๒๕๖๔ –", "ปีงบประมาณ ๒๕๖๕ (ตุลาคม ๒๕๖๓ –") ==
        Strings{"stale-year guideline.xml [page case-003-guideline]"});
}

TEST_CASE("columns that a sheet could not tell apart") {
  CHECK(said_after("001", "producers.xml", "heading=\"รายเดียว\"", "heading=\"กลุ่ม\"") ==
        Strings{"header producers.xml [single]"});
  CHECK(said_after("001", "producers.xml", "heading=\"รายเดียว\" unit=\"ราย\"/>",
                   "heading=\"รายเดียว\" unit=\"ราย\"><also>กลุ่ม</also></column>") ==
        Strings{"header producers.xml [single]"});
}

TEST_CASE("a reading that the mission lacks is the job's mistake, and the rest is looked at all the same") {
  CHECK(said_after("004", "job.xml", "<letter", "<reading id=\"nothing\" choice=\"x\"/><letter") ==
        Strings{"broken job.xml []"});
}

TEST_CASE("an e-mail address of the area with Thai digits") {
  CHECK(said_after("000", "area.xml", "<line>โทร.", "<line>office๑@example.go.th โทร.") ==
        Strings{"letterhead area.xml [contact]"});
}

TEST_CASE("a page alone is looked at with its letter") {
  Given given;
  for (Source& file : files_in("tests/cases/lint/003")) {
    (file.file.ends_with("guideline.xml") ? given.files : given.beside).push_back(file);
  }
  Strings kinds;
  for (const Remark& one : lint::lint({given}, library())) kinds.emplace_back(name_of(one.kind));
  CHECK(std::count(kinds.begin(), kinds.end(), "definition") == 1);
}

TEST_CASE("a decision model alone is looked at with its inputs for names") {
  std::vector<Source> model = files_in("tests/cases/lint/001");
  model.erase(std::remove_if(model.begin(), model.end(), [](const Source& one) { return !one.file.ends_with(".dmn"); }),
              model.end());
  REQUIRE(model.size() == 1);
  const Strings said = said_of(model);
  CHECK(std::count(said.begin(), said.end(), "criteria-gap case-001.dmn []") == 4);
}
