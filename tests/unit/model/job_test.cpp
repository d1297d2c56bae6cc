#include "model/job.hpp"

#include <catch2/catch.hpp>
#include <string>

using raingan::Error;
using raingan::Job;
using raingan::Language;
using raingan::definition::Document;

namespace {

Job job_of(const std::string& text) {
  const Document file("job.xml", text, "job");
  return raingan::read_job(file);
}

void check_equal(const Job& a, const Job& b) {
  CHECK(a.area == b.area);
  CHECK(a.mission == b.mission);
  CHECK(a.language == b.language);
  CHECK(a.round == b.round);
  CHECK(a.readings == b.readings);
  CHECK(a.letter.number == b.letter.number);
  CHECK(a.letter.date == b.letter.date);
  CHECK(a.letter.reference == b.letter.reference);
  CHECK(a.letter.signer == b.letter.signer);
  CHECK(a.letter.position == b.letter.position);
  CHECK(a.letter.contact == b.letter.contact);
  CHECK(a.letter.reporting_url == b.letter.reporting_url);
  CHECK(a.letter.coordinator == b.letter.coordinator);
  CHECK(a.letter.urgency == b.letter.urgency);
  CHECK(a.letter.urgency_date == b.letter.urgency_date);
  CHECK(a.letter.secrecy == b.letter.secrecy);
  CHECK(a.letter.page_numbers == b.letter.page_numbers);
  CHECK(a.signing_key == b.signing_key);
  CHECK(a.memo.number == b.memo.number);
  CHECK(a.memo.date == b.memo.date);
  CHECK(a.memo.signer == b.memo.signer);
  CHECK(a.memo.position == b.memo.position);
}

}  // namespace

TEST_CASE("A job says only what it must") {
  const Job job = job_of("<job area=\"nong-khai\" mission=\"otop-2567-q2\"/>");
  CHECK(job.area == "nong-khai");
  CHECK(job.mission == "otop-2567-q2");
  CHECK(job.language == Language::thai);
  CHECK(job.letter.date == raingan::thai::Date{});
  CHECK(job.letter.signer.empty());
  CHECK(job.letter.urgency_date == raingan::thai::Date{});
  CHECK(job.letter.page_numbers);
  CHECK(job.memo.date == raingan::thai::Date{});
  CHECK(job.round == 0);
  CHECK(job.readings.empty());
}

TEST_CASE("A job is written and read back the same") {
  Job job;
  job.area = "nong-khai";
  job.mission = "otop-2567-q2";
  check_equal(job, job_of(write_job(job)));

  job.language = Language::english;
  job.round = 2;
  job.readings = {{"five-percent", "up"}, {"events", "at-least"}};
  job.letter.number = "๑๒๓๔";
  job.letter.date = {2567, 2, 9};
  job.letter.reference = "หนังสือ \"ด่วน\" <ที่> ก & ข 'ค'";
  job.letter.signer = "(ชื่อผู้ลงนาม)";
  job.letter.position = {"พัฒนาการจังหวัด ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัด"};
  job.letter.contact = {"สำนักงาน", "โทร. ๐ ๐๐๐๐ ๐๐๐๐"};
  job.letter.reporting_url = "https://example.go.th/?a=1&b=<2>";
  job.letter.coordinator = "กลุ่มงาน & คณะ";
  job.letter.urgency = "ด่วนภายใน";
  job.letter.urgency_date = {2567, 2, 15};
  job.letter.secrecy = "ลับ";
  job.letter.page_numbers = false;
  job.signing_key = "กุญแจ & \"อื่น\".p12";
  job.memo = {"๑๒", {2567, 2, 8}, "ชื่อผู้เสนอ", {"หัวหน้ากลุ่มงาน", "สำนักงานพัฒนาชุมชนจังหวัด"}};
  check_equal(job, job_of(write_job(job)));

  job.letter.date.day = 0;
  check_equal(job, job_of(write_job(job)));
}

TEST_CASE("Mistakes in a job are refused") {
  const std::string open = "<job area=\"a\" mission=\"b\"";
  for (const std::string& text : {std::string("<job area=\"a\"/>"),
                                  std::string("<job mission=\"b\"/>"),
                                  open + " langauge=\"th\"/>",
                                  open + " language=\"de\"/>",
                                  open + "><letter date=\"2024-02-09\"/></job>",
                                  open + "><letter day=\"1\"/></job>",
                                  open + "><letter page-numbers=\"two\"/></job>",
                                  open + "><memo date=\"2024-02-09\"/></job>",
                                  open + "><memo/><memo/></job>",
                                  open + "><signer><name>ก</name></signer></job>",
                                  open + "><letter/><letter/></job>",
                                  open + "><signing/><signing/></job>",
                                  open + "><signing password=\"x\"/></job>",
                                  open + "><contact>ก<b/></contact></job>",
                                  std::string("<job area=\"../a\" mission=\"b\"/>"),
                                  std::string("<job area=\"a\" mission=\"B\"/>"),
                                  open + " round=\"0\"/>",
                                  open + " round=\"first\"/>",
                                  open + "><reading id=\"a\"/></job>",
                                  open + "><reading id=\"a\" choice=\"B\"/></job>",
                                  open + "><reading id=\"a\" choice=\"b\"/><reading id=\"a\" choice=\"c\"/></job>"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(job_of(text), Error);
  }
}

TEST_CASE("The day of an urgent letter is a day of the calendar, not before the letter's own, or refused at its line") {
  const auto letter = [](const std::string& date, const std::string& urgent) {
    return job_of("<job area=\"a\" mission=\"b\">\n<letter date=\"" + date + "\" urgency-date=\"" + urgent + "\"/></job>")
        .letter;
  };
  CHECK(letter("", "2569-12-15").urgency_date == raingan::thai::Date{2569, 12, 15});
  CHECK(letter("2569-12-15", "2569-12-15").urgency_date.day == 15);
  CHECK(letter("2569-12", "2569-12-01").urgency_date.day == 1);
  for (const auto& [date, urgent] : {std::pair("", "2569-12"), std::pair("", "2569-02-30"), std::pair("", "2569-12-00"),
                                     std::pair("", "2026-12-15"), std::pair("", "15 ธันวาคม 2569"),
                                     std::pair("2569-12-15", "2569-12-14"), std::pair("2569-12", "2569-11-30")}) {
    INFO(date << " " << urgent);
    try {
      letter(date, urgent);
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.file() == "job.xml");
      CHECK(error.place() == "line 2");
      CHECK(error.message().en.find(urgent) != std::string::npos);
    }
  }
}
