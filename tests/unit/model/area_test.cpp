#include "model/area.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>

#include "thai/name.hpp"

using raingan::Area;
using raingan::Error;
using raingan::definition::Document;

namespace {

Area area_of(const std::string& districts) {
  const Document file("area.xml", "<area id=\"x\" name=\"ก\">\n" + districts + "\n<letterhead number=\"กข\"/></area>",
                      "area");
  return raingan::read_area(file);
}

std::string refusal_of(const std::string& districts) {
  try {
    area_of(districts);
  } catch (const Error& error) {
    CHECK(error.code() == raingan::ErrorCode::faulty_template);
    CHECK_FALSE(error.message().th.empty());
    return error.place();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("The province of the examples is as its file says") {
  std::ifstream in(std::string(RAINGAN_SOURCE_DIR) + "/data/areas/nong-khai.xml", std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const Document file("nong-khai.xml", bytes.str(), "area");
  const Area area = raingan::read_area(file);
  CHECK(area.id == "nong-khai");
  CHECK(area.name == "หนองคาย");
  REQUIRE(area.districts.size() == 9);
  CHECK(area.districts.front().code == "4301");
  CHECK(area.districts.back().name == "โพธิ์ตาก");
  REQUIRE(area.find("เฝ้าไร่") != nullptr);
  CHECK(area.find("เฝ้าไร่")->also == std::vector<std::string>{"เผ่าไร่"});
  CHECK(area.find("เผ่าไร่") == nullptr);
  CHECK(area.letterhead.number_prefix == "นค ๐๐๑๙.๓/");
  CHECK(area.letterhead.address.size() == 2);
  CHECK(area.letterhead.contact.size() == 3);
  CHECK(area.letterhead.motto.starts_with("หนองคาย “"));
  for (const raingan::District& district : area.districts)
    CHECK(raingan::thai::normalised(district.name) == district.name);
}

TEST_CASE("Buriram has 23 districts in official order, codes counted up") {
  std::ifstream in(std::string(RAINGAN_SOURCE_DIR) + "/data/areas/buriram.xml", std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const Document file("buriram.xml", bytes.str(), "area");
  const Area area = raingan::read_area(file);
  CHECK(area.name == "บุรีรัมย์");
  REQUIRE(area.districts.size() == 23);
  for (std::size_t i = 0; i < area.districts.size(); ++i) {
    CHECK(area.districts[i].code == std::to_string(3101 + i));
    CHECK(raingan::thai::normalised(area.districts[i].name) == area.districts[i].name);
  }
  CHECK(area.districts.back().name == "เฉลิมพระเกียรติ");
  // Likely but not proven, so that an officer is asked.
  CHECK(area.find("พลับพลาชัย")->also.empty());
  CHECK(area.letterhead.number_prefix == "บร ๐๐๑๙/");
  CHECK(area.letterhead.address.size() == 3);
  CHECK(area.letterhead.contact.size() == 4);
}

TEST_CASE("Names are kept in one form") {
  const Area area = area_of("<district code=\"1001\" name=\"น\u0E33\u0E49 \u200Bซับ\"><also> น้ำ\n ซับ</also></district>");
  CHECK(area.districts.front().name == "น\u0E49\u0E33 ซับ");
  CHECK(area.districts.front().also.front() == "น\u0E49\u0E33 ซับ");
}

TEST_CASE("Mistakes in an area file are refused with their line") {
  const std::string one = "<district code=\"1001\" name=\"ก\"/>\n";
  CHECK(refusal_of(one) == "accepted");
  CHECK(refusal_of("") == "line 1");
  CHECK(refusal_of(one + "<district code=\"1001\" name=\"ข\"/>") == "line 3");
  CHECK(refusal_of(one + "<district code=\"1002\" name=\"อำเภอ ก\"/>") == "line 3");
  CHECK(refusal_of(one + "<district code=\"1002\" name=\"ข\"><also>ก</also></district>") == "line 3");
  CHECK(refusal_of("<district code=\"1002\" name=\"ข\"><also> </also></district>") == "line 2");
  CHECK(refusal_of("<district code=\"102\" name=\"ข\"/>") == "line 2");
  CHECK(refusal_of("<district code=\"../a\" name=\"ข\"/>") == "line 2");
  CHECK(refusal_of("<district code=\"1001\"/>") == "line 2");
  CHECK(refusal_of("<district code=\"1001\" name=\"ก\" nmae=\"ข\"/>") == "line 2");
  CHECK(refusal_of("<district code=\"1001\" name=\"ก\"><alos>ข</alos></district>") == "line 2");
}

TEST_CASE("More districts than the country has are refused") {
  std::string many;
  for (int i = 0; i < 1001; ++i)
    many += "<district code=\"" + std::to_string(1000 + i) + "\" name=\"ก" + std::to_string(i) + "\"/>";
  CHECK(refusal_of(many) == "line 1");
}

TEST_CASE("An area's id is safe as a file name") {
  const Document file("area.xml", "<area id=\"../x\" name=\"ก\"><district code=\"1001\" name=\"ก\"/></area>", "area");
  CHECK_THROWS_AS(raingan::read_area(file), Error);
}
