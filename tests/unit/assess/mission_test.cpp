#include "assess/mission.hpp"

#include <catch2/catch.hpp>

#include "assess/criteria_text.hpp"
#include "assess/read_case.hpp"

namespace raingan::assess {
namespace {

const std::string kMinimal = R"(<mission id="m" title="t" period="2567-q1" criteria="m.dmn">
<expects form="producers" period="2567-q1"/>
<base form="monthly-sales" period="2566-q1"/>
<indicator id="joined" name="n" unit="u" kind="percent" figure-unit="f" value="producers@2567-q1:single" base="producers@2567-q1:total">
<sentence>s {test}</sentence></indicator>
<target indicator="joined" name="n" unit="u" constant="1"/>
<growth column="producers@2567-q1:total" base="monthly-sales@2566-q1:total" times="106/100"/>
<deadline day="15" what="w"/>
<explanation>e</explanation>
</mission>)";

Mission read(const std::string& text) { return read_mission(definition::Document("m.xml", text, "mission")); }

std::string replaced(const std::string& from, const std::string& to) {
  std::string text = kMinimal;
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the missions of the project are read") {
  const Mission q1 = mission_in("otop-2567-q1");
  CHECK(q1.id == "otop-2567-q1");
  CHECK(q1.letter == q1.id);
  CHECK(q1.criteria == "otop-2567-q1.dmn");
  CHECK(q1.period == Period::fiscal_quarter(2567, 1));
  CHECK(q1.expects.size() == 4);
  REQUIRE(q1.indicators.size() == 3);
  CHECK(q1.indicators[1].kind == IndicatorKind::growth);
  CHECK(q1.indicators[1].base == ColumnRef{"monthly-sales", Period::fiscal_quarter(2566, 1), "total"});
  REQUIRE(q1.targets.size() == 3);
  CHECK(q1.targets[0].constant == Decimal::from_units(1));
  REQUIRE(q1.growth.size() == 3);
  CHECK(q1.growth[2].column == "dec");
  CHECK(q1.growth[2].numerator == 106);
  CHECK(q1.deadlines.at(0).day == 15);
  CHECK(q1.explanations.size() == 5);

  const Mission q2 = mission_in("otop-2567-q2");
  CHECK(q2.expects.size() == 5);
  CHECK(q2.base.size() == 3);
  CHECK(q2.indicators.at(1).base == ColumnRef{"monthly-sales", Period::fiscal_quarter(2566, 2), "feb"});
  CHECK(q2.indicators.at(2).value.period == Period::month(2567, 2));
}

TEST_CASE("criteria and mission name the same inputs") {
  for (const char* id : {"otop-2567-q1", "otop-2567-q2"}) {
    const Mission mission = mission_in(id);
    const DecisionTable table = criteria_in(id);
    CHECK(table.policy == HitPolicy::first);
    CHECK(table.inputs == std::vector<std::string>{"products", "sales", "joined"});
    CHECK(table.output_values.at(0).size() == 4);
    for (const Rule& rule : table.rules) CHECK_FALSE(rule.description.empty());
    CHECK(criteria_of(mission, table).inputs.size() == 3);
  }
}

TEST_CASE("mistakes in a mission are refused with their line") {
  REQUIRE_NOTHROW(read(kMinimal));
  struct Mistake {
    const char *from, *to, *place, *words;
  };
  const Mistake mistakes[] = {
      {"id=\"m\"", "id=\"../m\"", "line 1", ""},
      {"period=\"2567-q1\"", "period=\"2567-q5\"", "line 1", "is no period"},
      {"criteria=\"m.dmn\"", "criteria=\"../m.dmn\"", "line 1", "in the same folder"},
      {"criteria=\"m.dmn\"", "criteria=\"m.xml\"", "line 1", "in the same folder"},
      {"<base form=\"monthly-sales\" period=\"2566-q1\"/>", "<base form=\"producers\" period=\"2567-q1\"/>", "line 3",
       "twice"},
      {"<base form=\"monthly-sales\" period=\"2566-q1\"/>", "<base form=\"monthly-sales\" period=\"2565-q1\"/>",
       "line 7", "no table monthly-sales@2566-q1"},
      {"kind=\"percent\"", "kind=\"ratio\"", "line 4", "value, growth, percent"},
      {"figure-unit=\"f\" ", "", "line 4", "figure-unit"},
      {"value=\"producers@2567-q1:single\"", "value=\"producers:single\"", "line 4", "form@period:column"},
      {"value=\"producers@2567-q1:single\"", "value=\"producers@previous:single\"", "line 4", "is no period"},
      {"value=\"producers@2567-q1:single\"", "value=\"producers@2567-q1:\"", "line 4", "form@period:column"},
      {"s {test}", "s", "line 5", "{test}"},
      {"<target indicator=\"joined\"", "<target indicator=\"sales\"", "line 6", "no indicator sales"},
      {"constant=\"1\"", "constant=\"x\"", "line 6", "must be a number"},
      {"constant=\"1\"", "", "line 6", "either constant or from"},
      {"106/100", "106/0", "line 7", "fraction of whole numbers"},
      {"106/100", "1.06", "line 7", "fraction of whole numbers"},
      {"day=\"15\"", "day=\"32\"", "line 8", "1 to 31"},
      {"<explanation>", "<explanation colour=\"red\">", "line 9", "colour"},
      {"<deadline", "<dedline", "line 8", "<dedline> cannot stand"},
  };
  for (const Mistake& mistake : mistakes) {
    INFO(mistake.from << " -> " << mistake.to);
    try {
      read(replaced(mistake.from, mistake.to));
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::faulty_template);
      CHECK(error.place() == mistake.place);
      CHECK_THAT(error.message().en, Catch::Contains(mistake.words));
    }
  }
}

TEST_CASE("the annex of the criteria says what the rules test") {
  const Mission mission = mission_in("otop-2567-q1");
  const auto texts = criteria_text(mission, criteria_in("otop-2567-q1"));
  REQUIRE(texts.size() == 4);
  CHECK(texts[1].grade == "B");
  REQUIRE(texts[1].sentences.size() == 3);
  CHECK_THAT(texts[1].sentences[0].text(), Catch::Contains("เพิ่มขึ้นในไตรมาสไม่น้อยกว่า 1 ผลิตภัณฑ์"));
  CHECK_THAT(texts[1].sentences[1].text(), Catch::Contains("เพิ่มขึ้นไม่น้อยกว่าร้อยละ 6 เมื่อเทียบ"));
  CHECK_THAT(texts[1].sentences[2].text(), Catch::Contains("ไม่น้อยกว่าร้อยละ 7.5 ของจำนวนผู้ลงทะเบียน"));
  CHECK_THAT(texts[3].sentences[0].text(), Catch::EndsWith("น้อยกว่า 1 ผลิตภัณฑ์"));
}

TEST_CASE("every kind of test has its words") {
  const std::string model = project_file("tests/cases/decision/first/model.dmn");
  const auto words = [&](const std::string& test, IndicatorKind kind) {
    std::string text = model;
    text.replace(text.find("&gt;= 10"), 8, test);
    Indicator indicator;
    indicator.kind = kind;
    indicator.unit = kind == IndicatorKind::value ? "ราย" : "ร้อยละ";
    return test_in_words(read_decisions("m", text).at(0).rules.at(0).tests.at(0), indicator).th;
  };
  const auto value = IndicatorKind::value;
  const auto percent = IndicatorKind::percent;
  CHECK(words("&gt; 3", value) == "มากกว่า 3 ราย");
  CHECK(words("&lt;= 3", value) == "ไม่เกิน 3 ราย");
  CHECK(words("3", value) == "เท่ากับ 3 ราย");
  CHECK(words("1,3", value) == "เท่ากับ 1 ราย หรือเท่ากับ 3 ราย");
  CHECK(words("[5..7.5)", percent) == "ไม่น้อยกว่าร้อยละ 5 แต่น้อยกว่าร้อยละ 7.5");
  CHECK(words("(5..7.5]", percent) == "มากกว่าร้อยละ 5 แต่ไม่เกินร้อยละ 7.5");
  CHECK(words("not(&lt; 2)", percent) == "ไม่ใช่ค่าที่น้อยกว่าร้อยละ 2");
  CHECK(words("-", percent).empty());
}

}  // namespace raingan::assess
