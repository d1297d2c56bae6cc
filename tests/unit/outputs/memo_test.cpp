#include "outputs/memo.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "outputs/sample_job.hpp"
#include "outputs/trace.hpp"

using namespace raingan;
using namespace raingan::outputs;
using namespace raingan::outputs::sample;
using Catch::Contains;

namespace {

MemoTemplate memo_of(const std::string& body) {
  return read_memo(
      definition::Document("memo.xml",
                           "<memo id='x'>\n<subject>เสนอ{letter_subject}</subject>\n<to>ผู้ว่า{area}</to>\n<body>\n" +
                               body + "\n</body>\n<request>จึงเรียนมา</request>\n<position>หัวหน้า</position>\n</memo>",
                           "memo"));
}

MemoTemplate shipped_memo() {
  const std::string path = "templates/memos/present-letter.xml";
  return read_memo(definition::Document(path, file_bytes(path), "memo"));
}

layout::Section section_of(const MemoTemplate& memo, const SampleJob& sample, const CheckedFiles& files = {3, 0}) {
  const layout::Document document = compose_memo(memo, shipped_letter("otop-2567-q2"), sample.facts(), files);
  REQUIRE(document.sections.size() == 1);
  return document.sections[0];
}

Finding finding_of(Level level) {
  Finding finding;
  finding.level = level;
  return finding;
}

}  // namespace

TEST_CASE("a memo presents the letter: who, to whom, what was checked, the totals") {
  SampleJob sample;
  sample.job.letter.contact = {"สำนักงาน", "กลุ่มงาน", "โทร. 0 0000 0000", "ไปรษณีย์อิเล็กทรอนิกส์ a@example.go.th"};
  sample.findings = {finding_of(Level::error), finding_of(Level::note), finding_of(Level::note)};
  const layout::Section memo = section_of(shipped_memo(), sample, {11, 0});
  CHECK(memo.page == "memo");
  CHECK(text_of(stop_line(memo, "memo-office").cells.at(1)) == "สำนักงาน กลุ่มงาน โทร. ๐ ๐๐๐๐ ๐๐๐๐");
  const layout::StopLine& number = stop_line(memo, "memo-number");
  CHECK_THAT(text_of(number.cells.at(1)), Catch::StartsWith("นค ๐๐๑๙.๓/ว"));
  CHECK_THAT(text_of(number.cells.at(3)), Catch::EndsWith("กุมภาพันธ์ ๒๕๖๗"));
  CHECK(text_of(stop_line(memo, "to").cells.at(1)) == "ผู้ว่าราชการจังหวัดหนองคาย");
  const std::string text = text_of(memo);
  for (const std::string wanted :
       {"นายอำเภอทุกอำเภอ", "เป้าหมายและการรายงานผลโครงการหนึ่งตำบล หนึ่งผลิตภัณฑ์ ไตรมาสที่ ๒", "จำนวน ๑๑ แฟ้ม",
        "พบข้อผิดพลาด ๑ รายการ ข้อที่ควรแก้ไข ๐ รายการ และข้อสังเกต ๒ รายการ", "จำนวน ๒ รายการ", "๒.๔ เป้าหมาย",
        "จำนวน ๙๐,๒๕๐,๙๕๘ บาท", "ลงนามในหนังสือถึงนายอำเภอที่เสนอมาพร้อมนี้", "หัวหน้ากลุ่มงาน"}) {
    CHECK_THAT(text, Contains(wanted));
  }
  CHECK_THAT(text, !Contains("ไม่พบข้อผิดพลาด") && !Contains("อ่านไม่ได้") && !Contains("ขอแสดงความนับถือ"));
  bool traced = false;
  for (const layout::Block& block : memo.blocks) {
    const auto* item = std::get_if<layout::Paragraph>(&block);
    if (item == nullptr) continue;
    for (const layout::Span& span : item->spans) traced |= span.trace == trace_of_target(kTotalDistrict, "sales");
  }
  CHECK(traced);
}

TEST_CASE("what the check did not find is not said; the job's own signer goes before the template's") {
  SampleJob sample;
  sample.job.memo = {"45", {2567, 2, 8}, "ชื่อผู้เสนอ", {"หัวหน้ากลุ่ม", "สำนักงาน"}};
  sample.job.letter.urgency = "ด่วน";
  sample.targets.at(1).target.reset();
  const layout::Section memo = section_of(shipped_memo(), sample, {3, 2});
  const std::string text = text_of(memo);
  CHECK_THAT(text, Contains("ไม่พบข้อผิดพลาด") && Contains("อ่านไม่ได้ จำนวน ๒ แฟ้ม") && !Contains("พบข้อผิดพลาด ๐"));
  CHECK_THAT(text, !Contains("บาท"));
  CHECK(text_of(stop_line(memo, "memo-number").cells.at(3)) == "๘ กุมภาพันธ์ ๒๕๖๗");
  CHECK(text_of(paragraph(memo, "memo-signer").spans) == "(ชื่อผู้เสนอ)\nหัวหน้ากลุ่ม\nสำนักงาน");
  CHECK(text_of(paragraph(memo, "memo-urgency").spans) == "ด่วน");

  sample.job.letter.urgency = "ด่วนภายใน";
  sample.job.letter.urgency_date = {2567, 2, 15};
  const layout::Section dated = section_of(shipped_memo(), sample, {3, 2});
  CHECK(text_of(paragraph(dated, "memo-urgency-within").spans) == "ด่วนภายใน ๑๕ \u200Bกุมภาพันธ์ ๒๕๖๗");
}

TEST_CASE("headings and the items below them are numbered as they are left standing") {
  const SampleJob sample;
  const layout::Section memo = section_of(
      memo_of("<heading>ก</heading><item when='errors'>ข</item><item>ค</item><heading>ง</heading><item>จ</item>"),
      sample);
  CHECK_THAT(text_of(memo), Contains("๑. ก\n๑.๑ ค\n๒. ง\n๒.๑ จ\n"));
}

TEST_CASE("what a memo's placeholder brings is never scanned again") {
  SampleJob sample;
  sample.mission.title = "{errors} {no_such} {";
  CHECK_THAT(text_of(section_of(memo_of("<paragraph>{mission}</paragraph>"), sample)),
             Contains("{errors} {no_such} {"));
}

TEST_CASE("mistakes of a memo file are told with file and line") {
  const std::string body =
      GENERATE(as<std::string>{}, "<paragraph>{no_such}</paragraph>", "<paragraph>{district}</paragraph>",
               "<paragraph>{target.sales}</paragraph>", "<paragraph>{coordinator}</paragraph>",
               "<paragraph>{target_total}</paragraph>", "<item>{target_name}</item>", "<item each='district'>ก</item>",
               "<heading each='target'>ก</heading>", "<item when='never'>ก</item>", "<clause>ก</clause>",
               "<paragraph></paragraph>", "<paragraph>{</paragraph>");
  CAPTURE(body);
  try {
    memo_of(body);
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::faulty_template);
    CHECK(error.file() == "memo.xml");
    CHECK(error.place() == "line 5");
  }
}

TEST_CASE("placeholders of a memo are unknown to a letter") {
  CHECK_THROWS_AS(letter_of("<letter id='x'><subject>{errors}</subject><to for='all-districts'>ก</to>"
                            "<to for='one-district'>ก</to><body><paragraph>ก</paragraph></body><request>ก</request>"
                            "<closing>ก</closing></letter>"),
                  Error);
}
