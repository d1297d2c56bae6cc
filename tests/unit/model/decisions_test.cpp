#include "model/decisions.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

using namespace raingan;

namespace {

std::string text_of(const std::string& name) {
  std::ifstream file(std::string(RAINGAN_SOURCE_DIR) + "/tests/cases/decisions/" + name, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Decision> read(const std::string& text, DecisionsFile what) {
  return read_decisions(definition::Document("ตัดสิน.xml", text, "decisions"), what);
}

std::string one(const std::string& attributes, const std::string& inside = "") {
  return "<decisions by=\"ก\" at=\"2567-02-09\">\n<accept file=\"submissions/a.xlsx\" sheet=\"S\" " + attributes + ">" +
         inside + "</accept>\n</decisions>";
}

Decision decision(const std::string& cell, const std::string& value, const std::string& at) {
  Decision made;
  made.origin = {"submissions/a.xlsx", "S", cell};
  made.found = "1";
  made.value = Decimal::parse(value).value();
  made.by = "ก";
  made.at = parse_moment(at).value();
  return made;
}

}  // namespace

TEST_CASE("An officer's file says what is needed and no more") {
  const auto all = read(text_of("handed-over.xml"), DecisionsFile::officer);
  REQUIRE(all.size() == 3);
  CHECK(all[0].kind == DecisionKind::accept);
  CHECK(all[0].origin == Origin{"รวมจังหวัด.xlsx", "แผ่น1", "H11"});
  CHECK(all[0].found == "6,950,202");
  CHECK(all[0].value == Decimal::from_units(823760));
  CHECK(all[0].by == "ชื่อผู้ตัดสิน");
  CHECK_FALSE(all[0].at.is_said());
  CHECK(all[0].line == 3);
  CHECK(all[1].found.empty());
  CHECK(all[1].value.to_string() == "-12.50");
  CHECK(to_string(all[1].at) == "2567-02-08");
  CHECK(all[2].kind == DecisionKind::keep);
  CHECK(all[2].origin.sheet == " ปี 2564");
  CHECK(all[2].reason == "ตรวจกับต้นฉบับแล้ว");
  CHECK(all[2].by == "ชื่อผู้อื่น");
}

TEST_CASE("A record is written as it was read, history and all") {
  const std::string text = text_of("recorded.xml");
  const auto all = read(text, DecisionsFile::record);
  REQUIRE(all.size() == 2);
  REQUIRE(all[1].earlier.size() == 2);
  CHECK(all[1].earlier[0].kind == DecisionKind::keep);
  CHECK(all[1].earlier[1].value.to_string() == "823706.50");
  CHECK(write_decisions({all[1], all[0]}) == text);
  CHECK_THROWS_AS(read(text, DecisionsFile::officer), Error);  // history is not handed over
}

TEST_CASE("Mistakes are refused with their line") {
  const std::string cell = "cell=\"B2\" found=\"1\" value=\"2\"";
  CHECK(read(one(cell), DecisionsFile::record).size() == 1);
  for (const std::string& text : {
           one("cell=\"B2\" found=\"1\""),
           one("cell=\"B2\" found=\"1\" value=\"\""),
           one("cell=\"B2\" found=\"1\" value=\"1e5\""),
           one("cell=\"B2\" found=\"1\" value=\"1,00\""),
           one("cell=\"B2\" found=\"1\" value=\"1.234\""),
           one("cell=\"B2\" found=\"1\" value=\"99999999999\""),
           one("cell=\"B2\" value=\"2\""),
           one("cell=\"B2:B3\" found=\"1\" value=\"2\""),
           one("cell=\"ABCD2\" found=\"1\" value=\"2\""),
           one("cell=\"B0\" found=\"1\" value=\"2\""),
           one(cell + " reason=\"x\""),
           one(cell + " at=\"2024-02-09\""),
           one(cell + " at=\"2567-02-09T24:00\""),
           one(cell + " at=\"2567-02\""),
           one(cell + " by=\"&#27;[31m\""),
           one(cell, "<earlier decision=\"accept\" found=\"1\" value=\"2\" by=\"ก\"/>"),
           one(cell, "<earlier decision=\"keep\" found=\"1\" value=\"2\" by=\"ก\" at=\"2567-02-09\"/>"),
           one(cell, "<later/>"),
       }) {
    CAPTURE(text);
    try {
      read(text, DecisionsFile::record);
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::faulty_template);
      CHECK(error.file() == "ตัดสิน.xml");
      CHECK(error.place() == "line 2");
    }
  }
}

TEST_CASE("A decision needs a name, a reason to keep, and each cell once") {
  const std::string keep = "<keep file=\"submissions/a.xlsx\" sheet=\"S\" cell=\"B2\" found=\"1\"";
  CHECK_THROWS_AS(read("<decisions>" + keep + " reason=\"x\"/></decisions>", DecisionsFile::officer), Error);
  CHECK_THROWS_AS(read("<decisions by=\" \">" + keep + " reason=\"x\"/></decisions>", DecisionsFile::officer), Error);
  CHECK_THROWS_AS(read("<decisions by=\"ก\">" + keep + "/></decisions>", DecisionsFile::officer), Error);
  CHECK_THROWS_AS(read("<decisions by=\"ก\">" + keep + " reason=\"  \"/></decisions>", DecisionsFile::officer), Error);
  const std::string fine = keep + " reason=\"x\"/>";
  CHECK(read("<decisions by=\"ก\">" + fine + "</decisions>", DecisionsFile::officer).size() == 1);
  CHECK_THROWS_AS(read("<decisions by=\"ก\">" + fine + fine + "</decisions>", DecisionsFile::officer), Error);
  // In a record it is also known when.
  CHECK_THROWS_AS(read("<decisions by=\"ก\">" + fine + "</decisions>", DecisionsFile::record), Error);
}

TEST_CASE("A record names no file outside the job folder") {
  for (const std::string file : {"../a.xlsx", "/etc/a.xlsx", "submissions/../a.xlsx", "submissions/..", "submissions/",
                                 "out/a.xlsx", "a.xlsx", "base\\a.xlsx", "base/x\\a.xlsx"}) {
    CAPTURE(file);
    CHECK_THROWS_AS(read("<decisions by=\"ก\" at=\"2567-02-09\"><keep file=\"" + file +
                             "\" sheet=\"S\" cell=\"B2\" found=\"1\" reason=\"x\"/></decisions>",
                         DecisionsFile::record),
                    Error);
  }
}

TEST_CASE("There is a limit to what one file decides") {
  std::string text = "<decisions by=\"ก\" at=\"2567-02-09\">";
  for (std::size_t i = 1; i <= kMaxDecisions + 1; ++i) {
    text += "<keep file=\"base/a.xlsx\" sheet=\"S\" cell=\"B" + std::to_string(i) + "\" found=\"1\" reason=\"x\"/>";
  }
  CHECK_THROWS_AS(read(text + "</decisions>", DecisionsFile::record), Error);
}

TEST_CASE("A second decision on a cell keeps the first one") {
  const Decision first = decision("B2", "10", "2567-02-09T08:00"), second = decision("B2", "11", "2567-02-09T09:00");
  const Decision other = decision("B3", "10", "2567-02-09T08:00");
  auto record = with_decisions({}, {first, other});
  CHECK(record.size() == 2);
  // The same again is no new decision, whenever it is said.
  record = with_decisions(record, {decision("B2", "10", "2567-02-09T10:00")});
  CHECK(record[0].earlier.empty());
  CHECK(record[0].at == first.at);
  record = with_decisions(record, {second});
  record = with_decisions(record, {first});
  REQUIRE(record.size() == 2);
  CHECK(record[0].value == first.value);
  REQUIRE(record[0].earlier.size() == 2);
  CHECK(record[0].earlier[0].value == first.value);
  CHECK(record[0].earlier[1].value == second.value);
  CHECK(record[0].earlier[1].earlier.empty());
  CHECK(record[1].earlier.empty());
}

TEST_CASE("Moments are told by the clock of Thailand and the Buddhist year") {
  CHECK(to_string(moment_at(0)) == "2513-01-01T07:00");
  CHECK(to_string(moment_at(1707471000)) == "2567-02-09T16:30");
  CHECK(to_string(moment_at(1704041999)) == "2566-12-31T23:59");
  CHECK(to_string(moment_at(1704042000)) == "2567-01-01T00:00");
  CHECK(in_words(parse_moment("2567-02-09T04:05").value()).th == "9 กุมภาพันธ์ 2567 เวลา 04.05 น.");
  CHECK(in_words(parse_moment("2567-02-09").value()).th == "9 กุมภาพันธ์ 2567");
  for (const char* text : {"", "2567-02", "2567-02-30", "2024-02-09", "2567-02-09 04:05", "2567-02-09T4:05",
                           "2567-02-09T04:60", "2567-02-09T04:05:06"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_moment(text));
  }
}
