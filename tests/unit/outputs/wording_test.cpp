#include "outputs/wording.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "outputs/sample_job.hpp"

using namespace raingan;
using namespace raingan::outputs;

namespace {

Wording wording_of(const std::string& xml) { return read_wording(definition::Document("wording.xml", xml, "wording")); }

}  // namespace

TEST_CASE("the office's words are read") {
  const Wording wording = sample::SampleJob().wording;
  CHECK(wording.reference == "อ้างถึง");
  CHECK(wording.memo == "บันทึกข้อความ");
  CHECK(wording.urgency == std::vector<std::string>{"ด่วน", "ด่วนมาก", "ด่วนที่สุด"});
  CHECK(wording.urgency_within == "ด่วนภายใน");
  CHECK(wording.initials == std::vector<std::string>{"ผู้ร่าง", "ผู้พิมพ์", "ผู้ตรวจ"});
}

TEST_CASE("a word that is missing, empty or unknown is refused") {
  std::string xml = sample::file_bytes("templates/wording/official.xml");
  const auto without = [&](const std::string& old, const std::string& now) {
    std::string text = xml;
    return text.replace(text.find(old), old.size(), now);
  };
  CHECK_THROWS_AS(wording_of(without("<memo>บันทึกข้อความ</memo>", "")), Error);
  CHECK_THROWS_AS(wording_of(without("<memo>บันทึกข้อความ</memo>", "<memo/>")), Error);
  CHECK_THROWS_AS(wording_of(without("<memo>บันทึกข้อความ</memo>", "<note>บันทึกข้อความ</note>")), Error);
  CHECK_NOTHROW(wording_of(xml));
}

TEST_CASE("a job's word that is none of the office's is refused at its line with those there are") {
  const Wording wording = sample::SampleJob().wording;
  const auto look_at = [&](const std::string& letter) {
    const definition::Document file("job.xml", "<job>\n" + letter + "</job>", "job");
    refuse_unknown_marks(file.root(), wording);
  };
  try {
    look_at("<letter urgency='ด่วนจี๋'/>");
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.place() == "line 2");
    CHECK_THAT(error.message().en, Catch::Contains("ด่วนจี๋"));
    CHECK_THAT(error.hint().th, Catch::Contains("ด่วน, ด่วนมาก"));
  }
  CHECK_THROWS_AS(look_at("<letter secrecy='ด่วน'/>"), Error);
  CHECK_NOTHROW(look_at("<letter urgency='ด่วน' secrecy='ลับ'/>"));
  CHECK_NOTHROW(look_at("<letter/>"));
  CHECK_NOTHROW(look_at("<letter urgency='ด่วนภายใน' urgency-date='2569-12-15'/>"));
  CHECK_NOTHROW(look_at("<letter urgency='ด่วน' urgency-date=''/>"));
  CHECK_NOTHROW(look_at(""));
}

TEST_CASE("the urgency that a day follows needs one, and no other urgency has one") {
  const Wording wording = sample::SampleJob().wording;
  for (const std::string& letter :
       {std::string("<letter urgency='ด่วนภายใน'/>"), std::string("<letter urgency='ด่วนภายใน' urgency-date=''/>"),
        std::string("<letter urgency='ด่วน' urgency-date='2569-12-15'/>"),
        std::string("<letter urgency-date='2569-12-15'/>")}) {
    INFO(letter);
    const definition::Document file("job.xml", "<job>\n" + letter + "</job>", "job");
    try {
      refuse_unknown_marks(file.root(), wording);
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.file() == "job.xml");
      CHECK(error.place() == "line 2");
      CHECK_THAT(error.message().th, Catch::Contains("urgency-date"));
    }
  }
}
