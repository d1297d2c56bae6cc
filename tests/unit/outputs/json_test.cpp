#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "outputs/findings_json.hpp"
#include "outputs/grades_json.hpp"
#include "outputs/manifest.hpp"

using namespace raingan;
using namespace raingan::outputs;
using Json = nlohmann::ordered_json;

TEST_CASE("the manifest is sorted by path and always the same") {
  Manifest manifest;
  manifest.version = "1.2";
  manifest.mission = "otop-2567-q2";
  manifest.area = "nong-khai";
  manifest.outputs = {{"b/letter.pdf", 20, "bb"}, {"a.xlsx", 10, "aa"}};
  manifest.sources = {{"submissions/\xFF\"x.xlsx", 5, "cc"}};
  CHECK(to_json(manifest) == R"({
  "schema": 1,
  "program": "raingan 1.2",
  "mission": "otop-2567-q2",
  "area": "nong-khai",
  "outputs": [
    {
      "path": "a.xlsx",
      "bytes": 10,
      "sha256": "aa"
    },
    {
      "path": "b/letter.pdf",
      "bytes": 20,
      "sha256": "bb"
    }
  ],
  "sources": [
    {
      "path": "submissions/�\"x.xlsx",
      "bytes": 5,
      "sha256": "cc"
    }
  ]
}
)");
}

TEST_CASE("findings are printed as the contract says") {
  Finding finding;
  finding.origin = {"f.xlsx", "Q", "F7"};
  finding.form = "sales-estimate";
  finding.period = "2567-q2";
  finding.district = "สังคม";
  finding.column = "feb.total";
  finding.found = "6179122";
  finding.expected = "6179120";
  finding.difference = "2";
  finding.message = {"ยอดรวมไม่ตรง", "the total differs"};
  finding.suspects = {{{"f.xlsx", "Q", "D7"}, "3586044", "3586042", "digit", Certainty::proven},
                      {{"g.xlsx", "R", "A1"}, "1", "", "", Certainty::open, 1}};
  finding.suspects[0].district = "สังคม";
  finding.suspects[0].column = "feb.normal";
  finding.suspects[0].words = {"น่าสงสัย", "doubtful"};
  finding.remarks = {{"ยอดรวมรวมค่านี้ไว้แล้ว", "the total contains it"}};
  Table table;
  table.form = "sales-estimate";
  table.period = Period::fiscal_quarter(2567, 2);
  table.place = {"f.xlsx", "Q", "A1:K20"};
  table.rows.resize(9);
  const Json json = Json::parse(findings_json({finding}, {table}, {{"bad.xlsx", 3, "อ่านไม่ได้"}}, Language::thai));
  CHECK(json == Json::parse(R"({"schema":1,"findings":[{"level":"error","kind":"row-total","file":"f.xlsx","sheet":"Q",
    "cell":"F7","form":"sales-estimate","period":"2567-q2","district":"สังคม","column":"feb.total","found":"6179122",
    "expected":"6179120","difference":"2","message":"ยอดรวมไม่ตรง","suspects":[
      {"cell":"D7","found":"3586044","proposed":"3586042","slip":"digit","certainty":"proven",
       "explanation":0,"district":"สังคม","column":"feb.normal","words":"น่าสงสัย"},
      {"file":"g.xlsx","sheet":"R","cell":"A1","found":"1","proposed":"","slip":"","certainty":"open",
       "explanation":1,"district":"","column":"","words":""}],
     "remarks":["ยอดรวมรวมค่านี้ไว้แล้ว"]}],
    "tables":[{"file":"f.xlsx","sheet":"Q","form":"sales-estimate","period":"2567-q2","rows":9,"certain":true}],
    "unread":[{"file":"bad.xlsx","code":3,"message":"อ่านไม่ได้"}]})"));
  CHECK(Json::parse(findings_json({}, {}, {}, Language::english)) ==
        Json::parse(R"({"schema":1,"findings":[],"tables":[],"unread":[]})"));
  CHECK(Json::parse(findings_json({finding}, {}, {}, Language::english))["findings"][0]["message"] ==
        "the total differs");
  CHECK_FALSE(Json::parse(findings_json({finding}, {}, {}, Language::thai))["findings"][0].contains("item"));
  finding.item = "กลุ่มทอผ้า";
  CHECK(Json::parse(findings_json({finding}, {}, {}, Language::thai))["findings"][0]["item"] == "กลุ่มทอผ้า");
}

namespace {

assess::DistrictGrade ungraded() {
  assess::DistrictGrade grade;
  grade.district = "สังคม";
  grade.state = assess::GradeState::no_rule;
  grade.reason = {"ไม่เข้าเกณฑ์ใด", "no rule holds"};
  assess::Measured sales;
  sales.indicator = "sales";
  sales.value = assess::Fraction{599, 100};
  sales.result = Decimal::from_units(1060);
  sales.base = Decimal::from_units(1000);
  assess::Measured joined;
  joined.indicator = "joined";
  joined.missing = {"ยังไม่รายงาน", "not reported"};
  grade.measured = {sales, joined};
  const assess::Condition close{"sales", ">= 6", false, {"ขาด 1 บาท", "1 baht short"}, "1"};
  const assess::Condition met{"joined", ">= 5", true, {}, ""};
  const assess::Condition far{"joined", ">= 10", false, {}, ""};
  grade.standing = {{1, "A", false, {close, far}}, {2, "B", false, {close, met}}};
  return grade;
}

}  // namespace

TEST_CASE("a district without a grade is shown against the nearest rule") {
  const assess::DistrictGrade grade = ungraded();
  REQUIRE(shown_rule(grade) != nullptr);
  CHECK(shown_rule(grade)->rule == 2);
  const Json json = Json::parse(grades_json({grade}, Language::thai))["grades"][0];
  CHECK(json["grade"] == "none");
  CHECK(json["state"] == "no-rule");
  CHECK(json["reason"] == "ไม่เข้าเกณฑ์ใด");
  CHECK(json["rule"] == 2);
  CHECK(json["indicators"][0] == Json::parse(R"({"indicator":"sales","value":"5.99","result":"1060","base":"1000",
    "threshold":">= 6","met":false,"short_by":"1","short_by_text":"ขาด 1 บาท"})"));
  CHECK(json["indicators"][1]["value"].is_null());
  CHECK(json["indicators"][1]["missing"] == "ยังไม่รายงาน");
  CHECK(json["rules"].size() == 2);
}

TEST_CASE("a graded district is shown against the rule of its grade") {
  assess::DistrictGrade grade = ungraded();
  grade.state = assess::GradeState::graded;
  grade.grade = "A";
  grade.also = {"B"};
  grade.standing[0].met = true;
  CHECK(shown_rule(grade)->rule == 1);
  const Json json = Json::parse(grades_json({grade}, Language::thai))["grades"][0];
  CHECK(json["grade"] == "A");
  CHECK(json["also"] == Json::parse(R"(["B"])"));
  grade.standing.clear();
  CHECK(shown_rule(grade) == nullptr);
  CHECK(Json::parse(grades_json({grade}, Language::thai))["grades"][0]["rule"].is_null());
}

TEST_CASE("targets are strings or null") {
  assess::DistrictTarget target;
  target.district = "สังคม";
  target.indicator = "sales";
  target.unit = "บาท";
  target.origin = {"f.xlsx", "Q", "F7"};
  target.reason = {"จากประมาณการ", "from the estimate"};
  assess::DistrictTarget known = target;
  known.target = Decimal::parse("6179122.5");
  known.id = "plus4";
  const AreaTarget total{"plus4", "sales", "เพิ่มขึ้นร้อยละ 4", Decimal::from_units(9), "บาท"};
  AreaTarget unknown = total;
  unknown.target.reset();
  const Json json = Json::parse(targets_json({target, known}, {total, unknown}, Language::thai));
  CHECK(json["targets"][0]["target"].is_null());
  CHECK(json["targets"][1] ==
        Json::parse(R"({"district":"สังคม","id":"plus4","indicator":"sales","target":"6179122.50","unit":"บาท",
    "reason":"จากประมาณการ","file":"f.xlsx","sheet":"Q","cell":"F7"})"));
  CHECK(json["totals"][0] == Json::parse(R"({"id":"plus4","indicator":"sales","name":"เพิ่มขึ้นร้อยละ 4","target":"9",
    "unit":"บาท"})"));
  CHECK(json["totals"][1]["target"].is_null());
}
