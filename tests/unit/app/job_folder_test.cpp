#include "app/job_folder.hpp"

#include <catch2/catch.hpp>

namespace raingan::app {
namespace {

assess::Mission mission_in(const std::string& attributes, const std::string& readings) {
  const definition::Document file(
      "งาน/job.xml",
      "<job area=\"nong-khai\" mission=\"market-channels-2565\"" + attributes + ">\n" + readings + "</job>", "job");
  return mission_of(file, read_job(file), Library(RAINGAN_SOURCE_DIR));
}

}  // namespace

TEST_CASE("a job's round and readings are those of its mission") {
  CHECK(mission_in("", "").round == 1);
  const assess::Mission third = mission_in(" round=\"3\"", "<reading id=\"events\" choice=\"at-least\"/>\n");
  CHECK(third.round == 3);
  CHECK(third.expects.back().period == Period::fiscal_year(2565));
  CHECK(third.criteria == "market-channels-2565-at-least.dmn");
  CHECK(Library(RAINGAN_SOURCE_DIR).criteria(third).policy == assess::HitPolicy::first);
}

TEST_CASE("a round or reading that the mission lacks is a mistake of job.xml") {
  struct Mistake {
    std::string attributes, readings, place, words;
  };
  const std::string fine = "<reading id=\"events\" choice=\"exact\"/>\n";
  const Mistake mistakes[] = {
      {" round=\"4\"", fine, "line 1", "no round 4"},
      {"", fine + "<reading id=\"evens\" choice=\"exact\"/>\n", "line 3", "no reading \"evens\""},
      {"", fine + "<reading id=\"five-percent\" choice=\"down\"/>\n", "line 3", "no choice \"down\""},
  };
  for (const Mistake& mistake : mistakes) {
    INFO(mistake.words);
    try {
      mission_in(mistake.attributes, mistake.readings);
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::faulty_template);
      CHECK(error.file() == "งาน/job.xml");
      CHECK(error.place() == mistake.place);
      CHECK_THAT(error.message().en, Catch::Contains(mistake.words));
      CHECK_FALSE(error.hint().th.empty());
    }
  }
}

TEST_CASE("urgency and secrecy are words that the office has") {
  const Library library(RAINGAN_SOURCE_DIR);
  CHECK(library.wording().urgency == std::vector<std::string>{"ด่วน", "ด่วนมาก", "ด่วนที่สุด"});
  CHECK(library.wording().secrecy.size() == 3);
  CHECK_FALSE(library.memo("present-letter").parts.empty());
}

}  // namespace raingan::app
