// Rounds, doubtful rules and what a job chooses of them.
#include <algorithm>
#include <catch2/catch.hpp>

#include "assess/book_of.hpp"
#include "assess/criteria_text.hpp"
#include "assess/grade.hpp"
#include "assess/read_case.hpp"

namespace raingan::assess {
namespace {

const std::string kChoosing = R"(<mission id="m" title="t" period="fy2565" criteria="m.dmn">
<round number="1" period="2565-h1" due="2565-03-25"/>
<round number="2" period="fy2565"/>
<reading id="half" name="n" takes="a">
<choice id="a" name="x"/>
<choice id="b" name="y" criteria="b.dmn"/></reading>
<expects form="producers" period="fy2565"/>
<expects form="report" period="round"/>
<derives form="made" period="round"/>
<indicator id="joined" name="n" unit="u" kind="percent" figure-unit="f" value="report@round:joined made@round:joined"
 base="producers@fy2565:all -producers@fy2565:old"><sentence>s {test}</sentence>
<variant reading="half" choice="b" base="producers@fy2565:all"><sentence>other {test}</sentence></variant></indicator>
<target id="one" indicator="joined" name="n" unit="u" from="producers@fy2565:all" times="1/3">
<variant round="2" times="2/3"/>
<variant reading="half" choice="b" rounding="up" total="rounded-sum"/>
<variant round="2" reading="half" choice="b" times="1/2"/></target>
<target id="later" name="n" unit="u" constant="4" grade="B"/>
<growth column="report@round:joined" base="producers@fy2565:all" times="1/2"/>
<sum column="report@round:joined"><part column="a.b"/><part column="c"/></sum>
<grade name="A" colour="c" rgb="00ff7F" points="2.5">now</grade>
<deadline id="d" date="2565-01-23" what="w"/>
</mission>)";

Mission read(const std::string& text, const Choices& choices = {}) {
  return read_mission(definition::Document("m.xml", text, "mission"), choices);
}

const Target& first_target(const Mission& mission) { return mission.targets.at(0); }

}  // namespace

TEST_CASE("a mission is read in its own round and under its own readings") {
  const Mission mission = read(kChoosing);
  CHECK(mission.round == 1);
  REQUIRE(mission.rounds.size() == 2);
  CHECK(mission.rounds[0].due == thai::Date{2565, 3, 25});
  CHECK_FALSE(mission.rounds[1].due);
  CHECK(mission.expects.at(1).period.id() == "2565-h1");
  CHECK(mission.derives.at(0).period.id() == "2565-h1");
  CHECK(mission.readings.at(0).taken == "a");
  CHECK(mission.readings.at(0).line == 4);
  CHECK(mission.criteria == "m.dmn");
  const Indicator& joined = mission.indicators.at(0);
  CHECK(joined.value.column == "joined");
  CHECK(joined.more_value.at(0).form == "made");
  CHECK(joined.less_base.at(0).column == "old");
  CHECK(joined.sentence == "s {test}");
  CHECK(columns_of(joined).size() == 4);
  CHECK(first_target(mission).denominator == 3);
  CHECK(first_target(mission).numerator == 1);
  CHECK(first_target(mission).rounding == Rounding::half_up);
  CHECK(mission.targets.at(1).indicator.empty());
  CHECK(mission.targets.at(1).grade == "B");
  REQUIRE(mission.sums.size() == 1);
  CHECK(mission.sums[0].column == "joined");
  CHECK(mission.sums[0].parts == std::vector<std::string>{"a.b", "c"});
  CHECK(mission.looks.at(0).rgb == 0x00FF7Fu);
  CHECK(mission.looks.at(0).points == Decimal::from_hundredths(250));
  CHECK(mission.looks.at(0).urgency == "now");
  CHECK(mission.deadlines.at(0).date == thai::Date{2565, 1, 23});
  CHECK(mission.deadlines.at(0).day == 0);
}

TEST_CASE("a job's round and readings replace what they vary, and nothing else") {
  const Mission second = read(kChoosing, {2, {}});
  CHECK(second.round == 2);
  CHECK(second.expects.at(1).period.id() == "fy2565");
  CHECK(second.indicators.at(0).value.period.id() == "fy2565");
  CHECK(second.indicators.at(0).less_base.size() == 1);
  CHECK(first_target(second).numerator == 2);

  const Mission other = read(kChoosing, {0, {{"half", "b"}}});
  CHECK(other.round == 1);
  CHECK(other.criteria == "b.dmn");
  CHECK(other.readings.at(0).taken == "b");
  CHECK(other.indicators.at(0).less_base.empty());
  CHECK(other.indicators.at(0).more_value.size() == 1);
  CHECK(other.indicators.at(0).sentence == "other {test}");
  CHECK(first_target(other).denominator == 3);
  CHECK(first_target(other).rounding == Rounding::up);
  CHECK(first_target(other).total == TotalPolicy::rounded_sum);

  const Mission both = read(kChoosing, {2, {{"half", "b"}}});
  CHECK(first_target(both).numerator == 1);
  CHECK(first_target(both).denominator == 2);
}

TEST_CASE("mistakes about rounds, readings and what hangs on them are refused with their line") {
  struct Mistake {
    const char *from, *to, *place, *words;
  };
  const Mistake mistakes[] = {
      {"number=\"2\"", "number=\"1\"", "line 3", "stands twice"},
      {"number=\"2\"", "number=\"0\"", "line 3", "1 to 99"},
      {"number=\"2\" period=\"fy2565\"", "number=\"2\" period=\"fy2566\"", "line 3", "outside the mission's period"},
      {"number=\"2\" period=\"fy2565\"", "number=\"2\" period=\"round\"", "line 3", "needs a mission with <round>"},
      {"due=\"2565-03-25\"", "due=\"2565-03\"", "line 2", "Buddhist date"},
      {"takes=\"a\"", "takes=\"c\"", "line 4", "no choice \"c\""},
      {"<choice id=\"a\" name=\"x\"/>", "", "line 4", "at least two"},
      {"<choice id=\"a\"", "<choice id=\"b\"", "line 6", "stands twice"},
      {"criteria=\"b.dmn\"", "criteria=\"b.xml\"", "line 6", "in the same folder"},
      {"<derives form=\"made\" period=\"round\"", "<derives form=\"report\" period=\"2565-h1\"", "line 9", "twice"},
      {"made@round:joined", "made@fy2565:joined", "line 10", "no table made@fy2565"},
      {"value=\"report@round:joined made", "value=\"report@round:joined -made", "line 10", "form@period:column"},
      {"base=\"producers@fy2565:all -producers", "base=\"-producers@fy2565:all -producers", "line 10", "that is added"},
      {"other {test}", "other", "line 12", "{test}"},
      {"choice=\"b\" base=", "choice=\"c\" base=", "line 12", "no choice \"c\""},
      {"reading=\"half\" choice=\"b\" base=", "reading=\"whole\" choice=\"b\" base=", "line 12",
       "no reading \"whole\""},
      {"reading=\"half\" choice=\"b\" base=", "choice=\"b\" base=", "line 12", "reading"},
      {"choice=\"b\" base=", "choice=\"b\" kind=\"value\" base=", "line 12", "cannot replace kind"},
      {"<variant round=\"2\" times=\"2/3\"/>", "<variant times=\"2/3\"/>", "line 14", "needs round"},
      {"<variant round=\"2\" times=\"2/3\"/>", "<variant round=\"3\" times=\"2/3\"/>", "line 14", "no round 3"},
      {"<variant round=\"2\" times=\"2/3\"/>", "<variant round=\"2\"><sentence>{test}</sentence></variant>", "line 14",
       "cannot stand"},
      {"id=\"later\"", "id=\"one\"", "line 17", "stands twice"},
      {"id=\"later\"", "", "line 17", "id"},
      {"constant=\"4\"", "constant=\"4\" rounding=\"up\"", "line 17", "without times"},
      {"<part column=\"c\"/>", "", "line 19", "at least two"},
      {"<part column=\"c\"/>", "<part column=\"a.b\"/>", "line 19", "another column"},
      {"<part column=\"c\"/>", "<part column=\"joined\"/>", "line 19", "another column"},
      {"rgb=\"00ff7F\"", "rgb=\"red\"", "line 20", "six hexadecimal digits"},
      {"points=\"2.5\"", "points=\"two\"", "line 20", "must be a number"},
      {"date=\"2565-01-23\"", "date=\"2022-01-23\"", "line 21", "Buddhist date"},
      {"date=\"2565-01-23\"", "date=\"2565-01-23\" day=\"5\"", "line 21", "either day"},
  };
  for (const Mistake& mistake : mistakes) {
    INFO(mistake.from << " -> " << mistake.to);
    std::string text = kChoosing;
    const std::size_t at = text.find(mistake.from);
    REQUIRE(at != std::string::npos);
    text.replace(at, std::string(mistake.from).size(), mistake.to);
    try {
      read(text);
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::faulty_template);
      CHECK(error.place() == mistake.place);
      CHECK_THAT(error.message().en, Catch::Contains(mistake.words));
    }
  }
}

TEST_CASE("two readings with criteria of their own would contradict each other") {
  std::string text = kChoosing;
  const std::string again = R"(<reading id="third" name="n" takes="a">
<choice id="a" name="x"/><choice id="b" name="y" criteria="c.dmn"/></reading>)";
  text.insert(text.find("<expects"), again);
  CHECK_THROWS_WITH(read(text), Catch::Contains("only one reading may have criteria"));
}

TEST_CASE("a round or reading that the mission lacks is refused, and the known ones are named") {
  for (const Choices& choices : {Choices{3, {}}, Choices{0, {{"whole", "a"}}}, Choices{0, {{"half", "c"}}}}) {
    try {
      read(kChoosing, choices);
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::faulty_template);
      CHECK_FALSE(error.hint().en.empty());
    }
  }
}

TEST_CASE("every reading of every mission of the project can be taken, in every round") {
  for (const char* id :
       {"otop-2567-q1", "otop-2567-q2", "online-income-2565", "market-channels-2565", "otop-income-2568"}) {
    const Mission own = mission_in(id);
    std::vector<int> rounds{0};
    for (const Round& round : own.rounds) rounds.push_back(round.number);
    for (const int round : rounds) {
      for (const Reading& reading : own.readings) {
        for (const Reading::Choice& choice : reading.choices) {
          INFO(id << " round " << round << " " << reading.id << "=" << choice.id);
          const Mission mission = mission_in(id, {round, {{reading.id, choice.id}}});
          CHECK(mission.targets.size() == own.targets.size());
          const DecisionTable table = criteria_of_mission(mission);
          CHECK_FALSE(criteria_of(mission, table).inputs.empty());
          // A grade without a look, or a look without a grade, is a spelling mistake.
          std::vector<std::string> looks, grades;
          for (const GradeLook& look : mission.looks) looks.insert(looks.begin(), look.grade);
          for (const Rule& rule : table.rules) grades.push_back(text_of(rule.outputs.at(0)));
          CHECK(looks == grades);
          for (const Target& target : mission.targets) {
            const bool known = std::find(grades.begin(), grades.end(), target.grade) != grades.end();
            CHECK((target.grade.empty() || known));
          }
        }
      }
    }
  }
}

TEST_CASE("the dates by which a round is due stand among the deadlines") {
  const Mission mission = mission_in("market-channels-2565");
  REQUIRE(mission.rounds.size() == 3);
  for (const Round& round : mission.rounds) {
    REQUIRE(round.due);
    CHECK(thai::weekday(*round.due) == 5);
    const auto named = std::find_if(mission.deadlines.begin(), mission.deadlines.end(), [&](const Deadline& deadline) {
      return deadline.id == "round-" + std::to_string(round.number);
    });
    REQUIRE(named != mission.deadlines.end());
    CHECK(named->date == round.due);
  }
}

TEST_CASE("a count that must be exact reads as in the criteria of an office") {
  const Mission exact = mission_in("market-channels-2565");
  const auto texts = criteria_text(exact, criteria_of_mission(exact));
  REQUIRE(texts.size() == 5);
  CHECK_THAT(texts[0].sentences.at(0).text(), Catch::EndsWith("ที่ไม่ใช้งบประมาณ จำนวน 5 ครั้ง"));
  CHECK_THAT(texts[4].sentences.at(0).text(), Catch::EndsWith("ที่ไม่ใช้งบประมาณ น้อยกว่า 1 ครั้ง"));
  CHECK_THAT(texts[1].sentences.at(1).text(), Catch::EndsWith("ช่องทางออนไลน์ไม่น้อยกว่า 2 ช่องทาง"));
  CHECK_THAT(texts[0].sentences.at(2).text(), Catch::Contains("ไม่น้อยกว่าร้อยละ 5 ของผู้ประกอบการที่ลงทะเบียนทั้งหมด"));
  const Mission least = mission_in("market-channels-2565", {0, {{"events", "at-least"}}});
  CHECK_THAT(criteria_text(least, criteria_of_mission(least)).at(0).sentences.at(0).text(),
             Catch::EndsWith("ไม่น้อยกว่า 5 ครั้ง"));
}

TEST_CASE("five levels: read literally, counted at least, and of whom the share is") {
  const std::string district = "เมืองหนองคาย";
  const auto graded = [&](const std::string& events, const std::string& joined, const Choices& choices) {
    BookOf book;
    book.put("channel-targets@fy2565:producers", district, "241")
        .put("channel-targets@fy2565:promoted", district, "16")
        .put("channel-report@2565-h1:events", district, events)
        .put("channel-report@2565-h1:channels", district, "3")
        .put("channel-report@2565-h1:joined", district, joined);
    const Mission mission = mission_in("market-channels-2565", choices);
    return grades(book.book(), mission, criteria_of_mission(mission), area_in("nong-khai"), {}).at(0);
  };
  const Choices literal, at_least{0, {{"events", "at-least"}}}, never{0, {{"participants", "never-online"}}};
  CHECK(graded("5", "13", literal).grade == "ดีมาก");
  // The printed target of 12 is 4.98 % of 241, yet 5.33 % of the 225 that were never online.
  const DistrictGrade printed = graded("5", "12", literal);
  CHECK(printed.state == GradeState::no_rule);
  CHECK(printed.standing.at(0).conditions.at(2).short_by.th == "ขาด 1 ราย");
  CHECK(graded("5", "12", never).grade == "ดีมาก");
  CHECK(graded("5", "12", never).measured.at(2).base == Decimal::from_units(225));
  const DistrictGrade six = graded("6", "13", literal);
  CHECK(six.state == GradeState::no_rule);
  CHECK(six.standing.at(0).conditions.at(0).short_by.th == "เกินเกณฑ์: เงื่อนไขนี้ต้องเท่ากับ 5 ครั้ง แต่ได้ 6 ครั้ง");
  CHECK(graded("3", "13", literal).standing.at(0).conditions.at(0).short_by.th == "ขาด 2 ครั้ง");
  CHECK(graded("6", "13", at_least).grade == "ดีมาก");
  CHECK(graded("1", "13", literal).state == GradeState::no_rule);
  CHECK(graded("1", "13", at_least).state == GradeState::no_rule);
  CHECK(graded("0", "13", literal).grade == "ปรับปรุง");
}

}  // namespace raingan::assess
