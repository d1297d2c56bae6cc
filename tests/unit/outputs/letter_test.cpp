#include "outputs/letter.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "outputs/kept_phrases.hpp"
#include "outputs/origins.hpp"
#include "outputs/sample_job.hpp"

using namespace raingan;
using namespace raingan::outputs;
using namespace raingan::outputs::sample;
using Catch::Contains;

namespace {

const std::string kFrame =
    "<letter id='x'>\n<subject>เรื่อง</subject>\n<to for='all-districts'>ทุกอำเภอ</to>\n"
    "<to for='one-district'>อำเภอ{district}</to>\n<body>\nBODY\n</body>\n"
    "<request>จึงเรียนมา</request>\n<closing>ลงท้าย</closing>\n</letter>";

std::string framed(const std::string& body) {
  std::string xml = kFrame;
  return xml.replace(xml.find("BODY"), 4, body);
}

const layout::Span* traced_span(const layout::Section& section, const std::string& trace) {
  for (const layout::Block& block : section.blocks) {
    const auto* paragraph = std::get_if<layout::Paragraph>(&block);
    if (paragraph == nullptr) continue;
    for (const layout::Span& span : paragraph->spans) {
      if (span.trace == trace) return &span;
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a letter to all districts has its parts in order") {
  const SampleJob sample;
  const layout::Document document = compose_letter(shipped_letter("otop-2567-q2"), sample.facts(), "");
  REQUIRE(document.sections.size() == 8);
  const layout::Section& letter = document.sections[0];
  CHECK(letter.page == "letter");
  CHECK(std::get<layout::Picture>(letter.blocks.at(0)).style == "emblem");
  const layout::StopLine& number = stop_line(letter, "number-line");
  CHECK(text_of(number.cells.at(0)) == "ที่  นค ๐๐๑๙.๓/ว ๑๒๓๔");
  CHECK(text_of(number.cells.at(1)) == "ศาลากลางจังหวัดหนองคาย\nถนนมิตรภาพ นค ๔๓๐๐๐");
  CHECK(text_of(paragraph(letter, "date").spans) == "๙ กุมภาพันธ์ ๒๕๖๗");
  CHECK(text_of(stop_line(letter, "subject").cells.at(0)) == "เรื่อง");
  CHECK_THAT(text_of(stop_line(letter, "subject").cells.at(1)), Contains("ไตรมาสที่ ๒"));
  CHECK(text_of(stop_line(letter, "to").cells.at(1)) == "นายอำเภอทุกอำเภอ");
  CHECK_THAT(text_of(stop_line(letter, "reference").cells.at(1)), Contains("ว ๑๙๐๔๗ ลงวันที่ ๑๒ ธันวาคม ๒๕๖๖"));
  const layout::StopLine& attachment = stop_line(letter, "attachments");
  REQUIRE(attachment.cells.size() == 3);
  CHECK(text_of(attachment.cells[0]) == "สิ่งที่ส่งมาด้วย");
  CHECK_THAT(text_of(attachment.cells[1]), Catch::StartsWith("๑. "));
  CHECK(text_of(attachment.cells[2]) == "จำนวน ๑ ชุด");
  CHECK_THAT(text_of(paragraph(letter, "clause").spans), Catch::StartsWith("๑. "));
  CHECK(text_of(paragraph(letter, "closing").spans) == "ขอแสดงความนับถือ");
  CHECK(text_of(paragraph(letter, "signer").spans) ==
        "(ชื่อผู้ลงนาม)\nพัฒนาการจังหวัดหนองคาย ปฏิบัติราชการแทน\nผู้ว่าราชการจังหวัดหนองคาย");
  REQUIRE(letter.foot.size() == 4);
  CHECK(std::get<layout::Picture>(letter.foot[0]).qr_text == "https://example.go.th/q2");
  CHECK(text_of(paragraph(letter, "contact").spans) == "สำนักงาน\nโทร. ๐ ๐๐๐๐ ๐๐๐๐");
  CHECK(document.date == "2024-02-09T00:00:00+07:00");
  CHECK(document.language == "th-TH");
}

TEST_CASE("the body holds the province's totals, each traced") {
  const SampleJob sample;
  const layout::Section letter = compose_letter(shipped_letter("otop-2567-q2"), sample.facts(), "").sections.at(0);
  const layout::Span* total = traced_span(letter, "total:sales");
  REQUIRE(total != nullptr);
  CHECK(total->text == "๙๐,๒๕๐,๙๕๘");
  CHECK(origins_of(sample.facts(), "total:sales").size() == 3);
  CHECK_THAT(text_of(letter), Contains("วันที่ ๑๕") && Contains("สิ่งที่ส่งมาด้วย ๑ - ๒") && Contains("ประจำเดือนกุมภาพันธ์ ๒๕๖๗"));
}

TEST_CASE("a total that the province printed is repeated where rounding explains it") {
  SampleJob sample;
  Row total;
  const auto text = [&](const std::string& printed) {
    total.figures = {number(""), number(""), number(printed, "submissions/รวม.xlsx", "E8"), number("")};
    sample.estimate().table.total = total;
    return text_of(compose_letter(shipped_letter("otop-2567-q2"), sample.facts(), ""));
  };
  CHECK_THAT(text("90250959"), Contains("๙๐,๒๕๐,๙๕๙ บาท") && !Contains("๙๐,๒๕๐,๙๕๘"));
  CHECK(origins_of(sample.facts(), "total:sales") == std::vector<Origin>{{"submissions/รวม.xlsx", "Q", "E8"}});
  CHECK_THAT(text("90250999"), Contains("๙๐,๒๕๐,๙๕๘ บาท"));
  CHECK(origins_of(sample.facts(), "total:sales").size() == 3);
}

TEST_CASE("no ASCII digit is left in the letter but in addresses and codes") {
  SampleJob sample;
  sample.area.letterhead.contact.push_back("saraban_4301@example.go.th");
  const std::string text = text_of(compose_letter(shipped_letter("otop-2567-q2"), sample.facts(), "").sections.at(0));
  CHECK_THAT(text, Contains("saraban_4301@example.go.th"));
  std::string rest = text;
  rest.erase(rest.find("saraban_4301"), 12);
  CHECK(rest.find_first_of("0123456789") == std::string::npos);
}

TEST_CASE("a district's letter holds its own figures and rows only") {
  const SampleJob sample;
  const layout::Document document = compose_letter(shipped_letter("otop-2567-q2"), sample.facts(), "สังคม");
  const std::string text = text_of(document);
  CHECK(text_of(stop_line(document.sections[0], "to").cells.at(1)) == "นายอำเภอสังคม");
  CHECK_THAT(text, Contains("๖,๑๗๙,๑๒๒"));
  for (const char* other :
       {"เมืองหนองคาย", "ท่าบ่อ", "๖๒,๗๖๖,๑๙๐", "๒๑,๓๐๕,๖๔๖", "62,766,190", "20,396,531", "๙๐,๒๕๐,๙๕๘", "๑๒๙"}) {
    CHECK_THAT(text, !Contains(other));
  }
  for (std::size_t i = 3; i < document.sections.size(); ++i) {
    CHECK(table(document.sections[i]).body.size() == 1);
    CHECK(table(document.sections[i]).total.empty());
  }
  const layout::Span* target = traced_span(document.sections[0], "สังคม:sales");
  REQUIRE(target != nullptr);
  CHECK(origins_of(sample.facts(), target->trace).at(0).cell == "E7");
  CHECK_THROWS_AS(compose_letter(shipped_letter("otop-2567-q2"), sample.facts(), "ที่อื่น"), Error);
}

TEST_CASE("parts stand only where the job has what they speak of") {
  SampleJob sample;
  const LetterTemplate letter = shipped_letter("otop-2567-q2");
  const auto text = [&] { return text_of(compose_letter(letter, sample.facts(), "").sections.at(0)); };
  CHECK_THAT(text(), Contains("ตามหนังสือที่อ้างถึง") && Contains("คิวอาร์โค้ด") && !Contains("ประสานงานกับ"));
  sample.job.letter.reference.clear();
  sample.job.letter.reporting_url.clear();
  sample.job.letter.coordinator = "กลุ่มงานส่งเสริมการพัฒนาชุมชน";
  CHECK_THAT(text(), !Contains("อ้างถึง") && !Contains("คิวอาร์โค้ด") && Contains("๓. หากมีข้อสงสัย ขอให้ประสานงานกับกลุ่มงาน"));
  const layout::Section section = compose_letter(letter, sample.facts(), "").sections.at(0);
  CHECK(section.foot.size() == 2);
}

TEST_CASE("number, day and name that are not known leave room for the pen") {
  SampleJob sample;
  sample.job.letter.number.clear();
  sample.job.letter.date.day = 0;
  sample.job.letter.signer.clear();
  const LetterTemplate letter = shipped_letter("otop-2567-q2");
  const layout::Section section = compose_letter(letter, sample.facts(), "").sections.at(0);
  CHECK_THAT(text_of(stop_line(section, "number-line").cells.at(0)), Contains("๐๐๑๙.๓/ว \u00A0\u00A0\u00A0"));
  CHECK(text_of(paragraph(section, "date").spans) == "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0กุมภาพันธ์ ๒๕๖๗");
  CHECK_THAT(text_of(paragraph(section, "signer").spans), Catch::StartsWith("(....."));
  sample.job.letter.date = {};
  CHECK(compose_letter(letter, sample.facts(), "").date == "2000-01-01T00:00:00+07:00");
}

TEST_CASE("the day by which an urgent letter must arrive stands behind the word, traced to the job") {
  SampleJob sample;
  sample.job.letter.urgency = "ด่วนภายใน";
  sample.job.letter.urgency_date = {2569, 12, 15};
  const layout::Document letter = compose_letter(shipped_letter("otop-2567-q2"), sample.facts(), "");
  const layout::Paragraph& stamp = paragraph(letter.sections[0], "urgency-within");
  CHECK(text_of(stamp.spans) == "ด่วนภายใน ๑๕ \u200Bธันวาคม ๒๕๖๙");
  CHECK(stamp.spans.back().trace == trace_of_mark(Mark::urgency));
}

TEST_CASE("urgency stands on the letter, secrecy on every section, the word for a copy on the copy only") {
  SampleJob sample;
  sample.job.letter.urgency = "ด่วนมาก";
  sample.job.letter.secrecy = "ลับ";
  sample.job.letter.page_numbers = false;
  const LetterTemplate template_of_letter = shipped_letter("otop-2567-q2");
  const layout::Document letter = compose_letter(template_of_letter, sample.facts(), "");
  CHECK(text_of(paragraph(letter.sections[0], "urgency").spans) == "ด่วนมาก");
  CHECK_FALSE(letter.sections[0].numbered);
  for (const layout::Section& section : letter.sections) CHECK(section.mark == "ลับ");
  for (const layout::Section& section : compose_annexes(template_of_letter, sample.facts(), "").sections) {
    CHECK(section.mark == "ลับ");
  }
  const std::string original = text_of(letter);
  CHECK_THAT(original, !Contains("สำเนา\n") && !Contains("ผู้ร่าง"));

  const layout::Document copy = compose_letter(template_of_letter, sample.facts(), "", Sheet::copy);
  CHECK(text_of(paragraph(copy.sections[0], "copy").spans) == "สำเนา");
  std::string text = text_of(copy);
  for (const std::string added : {"สำเนา\n", "ผู้ร่าง||\n", "ผู้พิมพ์||\n", "ผู้ตรวจ||\n"}) {
    const std::size_t at = text.find(added);
    REQUIRE(at != std::string::npos);
    text.erase(at, added.size());
  }
  CHECK(text == original);
}

TEST_CASE("the lines of a motto stay lines") {
  SampleJob sample;
  sample.area.letterhead.motto = "คำขวัญ 1\nคำขวัญ 2";
  const layout::Document letter = compose_letter(shipped_letter("otop-2567-q2"), sample.facts(), "");
  CHECK(text_of(paragraph(letter.sections[0], "motto").spans) == "คำขวัญ ๑\nคำขวัญ ๒");
}

TEST_CASE("a target that is not known is left to be filled in") {
  SampleJob sample;
  sample.targets.at(1).target.reset();
  const LetterTemplate letter = letter_of(framed("<paragraph>รวม {total.sales} บาท</paragraph>"));
  const layout::Section section = compose_letter(letter, sample.facts(), "").sections.at(0);
  CHECK(text_of(paragraph(section, "body").spans) == "รวม ………………… บาท");
}

TEST_CASE("mistakes of a letter file are told with file and line") {
  const std::string body =
      GENERATE(as<std::string>{}, "<paragraph>{no_such}</paragraph>", "<paragraph>{area</paragraph>",
               "<paragraph>area}</paragraph>", "<paragraph>{}</paragraph>", "<paragraph>{target.}</paragraph>",
               "<paragraph>{district}</paragraph>", "<clause for='all-districts'>{target.sales}</clause>",
               "<clause>{coordinator}</clause>", "<clause when='never'>ก</clause>", "<list>ก</list>",
               "<paragraph></paragraph>", "<paragraph>{{area}}</paragraph>");
  CAPTURE(body);
  try {
    letter_of(framed(body));
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::faulty_template);
    CHECK(error.file() == "letter.xml");
    CHECK(error.place() == "line 6");
  }
}

TEST_CASE("a placeholder that the mission cannot fill is told with its line") {
  const SampleJob sample;
  const LetterTemplate letter = letter_of(framed("<clause>{total.gold}</clause>"));
  try {
    compose_letter(letter, sample.facts(), "");
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::faulty_template);
    CHECK(error.place() == "line 6");
    CHECK_THAT(error.message().en, Contains("gold"));
  }
}

TEST_CASE("an annex needs its attachment and an attachment its annex") {
  const auto with = [](const std::string& lists) {
    std::string xml = framed("<paragraph>ก</paragraph>");
    const std::size_t at = xml.find("<body>");
    return xml.insert(at, lists);
  };
  CHECK_THROWS_AS(letter_of(with("<attachments><attachment amount='1'>ก</attachment></attachments>")), Error);
  CHECK_THROWS_AS(letter_of(with("<annexes><annex kind='table' form='x' item='1'/></annexes>")), Error);
  CHECK_NOTHROW(
      letter_of(with("<attachments><attachment amount='1'>ก</attachment></attachments>"
                     "<annexes><annex kind='table' form='x' item='1'/></annexes>")));
}

TEST_CASE("what a placeholder brings is never scanned again") {
  SampleJob sample;
  sample.area.name = "{district}<b>";
  sample.job.letter.coordinator = "{area} {no_such} =1+1\n\x01{";
  const LetterTemplate letter = letter_of(framed("<clause when='coordinator'>{area} {coordinator}</clause>"));
  const layout::Section section = compose_letter(letter, sample.facts(), "").sections.at(0);
  CHECK(text_of(paragraph(section, "clause").spans) == "๑. {district}<b> {area} {no_such} =๑+๑  {");
}

TEST_CASE("the longest name that a text begins with is found") {
  const KeptNames names({"นา", "นาคำ", "นาคำใหญ่", "ชัย", "หนองบัว", ""});
  for (const std::string found : {"นา", "นาคำ", "นาคำใหญ่", "ชัย", "หนองบัว"}) {
    CHECK(names.longest_at(found) == found.size());
    CHECK(names.longest_at(found + "ที่") == found.size());
  }
  CHECK(names.longest_at("นาคำใหม่") == std::string("นาคำ").size());
  CHECK(names.longest_at("นาข้าว") == std::string("นา").size());
  for (const std::string other : {"", "น", "หนอง", "กา", "ฮ", "ชัก"}) CHECK(names.longest_at(other) == 0);
  CHECK(KeptNames({}).longest_at("นา") == 0);
}

TEST_CASE("names, dates and labelled numbers are kept on one line") {
  const auto kept_of = [](const std::string& text) {
    std::string kept;
    std::string all;
    for (const layout::Span& span : kept_phrases(text, {"เมืองหนองคาย", "สังคม"})) {
      all += span.text;
      if (span.keep) kept += "[" + span.text + "]";
    }
    CHECK(all == text);
    return kept;
  };
  CHECK(kept_of("อำเภอเมืองหนองคายในไตรมาสที่ ๒ ปี") == "[อำเภอเมืองหนองคาย][ไตรมาสที่ ๒]");
  CHECK(kept_of("เพิ่มขึ้นร้อยละ ๗.๕ ลงวันที่ ๑๒ ธันวาคม ๒๕๖๖ นั้น") == "[ร้อยละ ๗.๕][วันที่ ๑๒ ธันวาคม ๒๕๖๖]");
  CHECK(kept_of("เดือนกุมภาพันธ์ 2567 พ.ศ. 2566, 12") == "[กุมภาพันธ์ 2567][พ.ศ. 2566]");
  CHECK(kept_of("ภายในวันศุกร์ที่ ๒๕ มีนาคม ๒๕๖๕") == "[วันศุกร์ที่ ๒๕ มีนาคม ๒๕๖๕]");
  CHECK(kept_of("ประจำปีงบประมาณ พ.ศ. ๒๕๖๕") == "[ปีงบประมาณ][พ.ศ. ๒๕๖๕]");
  CHECK(kept_of("ร้อยละ และ ไตรมาสที่") == "");
  CHECK(kept_of("").empty());
  CHECK(kept_of("\xE0\xB9") == "");
}
