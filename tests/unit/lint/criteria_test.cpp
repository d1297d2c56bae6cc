#include "lint/criteria.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>

#include "lint/mission_files.hpp"

namespace raingan::lint {
namespace {

Remarks of_kind(const Remarks& remarks, RemarkKind kind) {
  Remarks found;
  std::copy_if(remarks.begin(), remarks.end(), std::back_inserter(found),
               [&](const Remark& one) { return one.kind == kind; });
  return found;
}

std::size_t cases_of(const Remarks& remarks, RemarkKind kind) {
  std::size_t cases = 0;
  for (const Remark& remark : of_kind(remarks, kind)) cases += remark.cases;
  return cases;
}

bool says(const Remarks& remarks, RemarkKind kind, const std::string& words) {
  const Remarks found = of_kind(remarks, kind);
  return std::any_of(found.begin(), found.end(),
                     [&](const Remark& one) { return one.message.th.find(words) != std::string::npos; });
}

void show(const Remarks& remarks) {
  for (const Remark& one : remarks) {
    UNSCOPED_INFO(name_of(one.kind) << " " << one.line << " [" << one.cases << "/" << one.of << "] " << one.message.th
                                    << " || " << one.witness.th);
  }
}

// A mission of counts named as the table's inputs.
assess::Mission mission_of(const assess::DecisionTable& table) {
  assess::Mission mission;
  for (const std::string& input : table.inputs) {
    assess::Indicator indicator;
    indicator.id = indicator.name = input;
    indicator.unit = "ครั้ง";
    mission.indicators.push_back(indicator);
  }
  return mission;
}

std::string model_of(const std::string& policy, const std::vector<std::vector<std::string>>& rules) {
  std::string model =
      "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\">\n<decision id=\"d\" name=\"grade\">\n"
      "<decisionTable hitPolicy=\"" +
      policy + "\">\n";
  for (const char* input : {"x", "y"}) {
    model += std::string("<input><inputExpression typeRef=\"number\"><text>") + input +
             "</text></inputExpression></input>\n";
  }
  model += "<output name=\"grade\"><outputValues><text>\"A\",\"B\",\"C\"</text></outputValues></output>\n";
  for (const auto& rule : rules) {
    model += "<rule><inputEntry><text><![CDATA[" + rule[0] + "]]></text></inputEntry><inputEntry><text><![CDATA[" +
             rule[1] + "]]></text></inputEntry><outputEntry><text>\"" + rule[2] + "\"</text></outputEntry></rule>\n";
  }
  return model + "</decisionTable></decision></definitions>";
}

Remarks linted(const std::string& policy, const std::vector<std::vector<std::string>>& rules) {
  const auto table = assess::read_decisions("m", model_of(policy, rules)).at(0);
  return lint_criteria(mission_of(table), table);
}

}  // namespace

TEST_CASE("first quarter: 10 of 16 cases have no grade") {
  const Remarks remarks = lint_criteria(mission_in("otop-2567-q1"), criteria_in("otop-2567-q1.dmn"));
  show(remarks);
  CHECK(cases_of(remarks, RemarkKind::criteria_gap) == 10);
  for (const Remark& gap : of_kind(remarks, RemarkKind::criteria_gap)) {
    CHECK(gap.of == 16);
    CHECK(gap.level == Level::warning);
    CHECK(gap.line > 0);
    CHECK_THAT(gap.witness.th, Catch::Contains("ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มขึ้น "));
  }
  CHECK(of_kind(remarks, RemarkKind::criteria_gap).size() <= 4);
  // A holds with B, and only there.
  const Remarks overlaps = of_kind(remarks, RemarkKind::criteria_overlap);
  REQUIRE(overlaps.size() == 1);
  CHECK(overlaps[0].cases == 1);
  CHECK(overlaps[0].level == Level::note);
  CHECK_THAT(overlaps[0].message.th, Catch::Contains("A และ B") && Catch::Contains("ใช้ระดับแรก คือ A"));
  // C and D ask for no product: a district with more products loses its grade.
  CHECK(says(remarks, RemarkKind::criteria_order, "ที่ลงทะเบียนเพิ่มขึ้น 0 ผลิตภัณฑ์ ได้ระดับ C แต่เมื่อเป็น 1 ผลิตภัณฑ์ กลับไม่ได้ระดับใด"));
  CHECK(says(remarks, RemarkKind::criteria_order, "ได้ระดับ D แต่เมื่อเป็น 1 ผลิตภัณฑ์ กลับไม่ได้ระดับใด"));
  CHECK(of_kind(remarks, RemarkKind::target_grade).empty());
}

TEST_CASE("second quarter: 13 of 20 cases have no grade, nor has who meets the target of one product") {
  const Remarks remarks = lint_criteria(mission_in("otop-2567-q2"), criteria_in("otop-2567-q2.dmn"));
  show(remarks);
  CHECK(cases_of(remarks, RemarkKind::criteria_gap) == 13);
  CHECK(of_kind(remarks, RemarkKind::criteria_gap).front().of == 20);
  const Remarks targets = of_kind(remarks, RemarkKind::target_grade);
  REQUIRE(targets.size() == 1);
  CHECK(targets[0].place == "products");
  CHECK_THAT(targets[0].message.th, Catch::Contains("ไม่ได้ระดับใดเลย") && Catch::Contains("ไม่น้อยกว่า 5 ผลิตภัณฑ์"));
  CHECK_THAT(targets[0].witness.th, Catch::Contains("1 ผลิตภัณฑ์"));
  CHECK(says(remarks, RemarkKind::criteria_order, "ร้อยละ 1 ได้ระดับ D แต่เมื่อเป็นร้อยละ 2 กลับไม่ได้ระดับใด"));
  CHECK(of_kind(remarks, RemarkKind::criteria_order).size() == 1);
}

TEST_CASE("five levels: 81 of 144 cases have no grade when events are counted as at least") {
  const Remarks remarks =
      lint_criteria(mission_in("market-channels-2565"), criteria_in("market-channels-2565-at-least.dmn"));
  show(remarks);
  CHECK(cases_of(remarks, RemarkKind::criteria_gap) == 81);
  CHECK(of_kind(remarks, RemarkKind::criteria_gap).front().of == 144);
  CHECK(of_kind(remarks, RemarkKind::criteria_overlap).size() == 3);
  CHECK(of_kind(remarks, RemarkKind::target_grade).empty());
}

TEST_CASE("five levels read literally: who holds one event more loses the grade") {
  const Remarks remarks = lint_criteria(mission_in("market-channels-2565"), criteria_in("market-channels-2565.dmn"));
  show(remarks);
  CHECK(of_kind(remarks, RemarkKind::criteria_overlap).empty());
  CHECK(says(remarks, RemarkKind::criteria_order, " 5 ครั้ง ได้ระดับ ดีมาก แต่เมื่อเป็น 6 ครั้ง กลับไม่ได้ระดับใด"));
  CHECK(says(remarks, RemarkKind::criteria_gap, "เท่ากับ 1 ครั้ง"));
}

TEST_CASE("criteria without gaps are not remarked upon") {
  for (const char* id : {"otop-income-2568", "online-income-2565"}) {
    const Remarks remarks = lint_criteria(mission_in(id), criteria_in(std::string(id) + ".dmn"));
    show(remarks);
    CHECK(remarks.empty());
  }
}

TEST_CASE("rules that contradict are an error where only one may hold") {
  const Remarks unique = linted("UNIQUE", {{">= 1", "-", "A"}, {">= 2", "-", "B"}, {"< 1", "-", "C"}});
  REQUIRE(unique.size() == 1);
  CHECK(unique[0].level == Level::error);
  CHECK(unique[0].cases == 1);
  CHECK(unique[0].of == 3);
  CHECK(of_kind(linted("COLLECT", {{">= 1", "-", "A"}, {"-", "-", "B"}}), RemarkKind::criteria_overlap)[0].level ==
        Level::warning);
  CHECK(linted("ANY", {{">= 1", "-", "A"}, {"-", "-", "A"}}).empty());
}

TEST_CASE("smaller is better where the better grades ask for less") {
  const Remarks remarks = linted("FIRST", {{"<= 2", "-", "A"}, {"[3..4]", "-", "B"}, {"[6..9]", "-", "C"}});
  show(remarks);
  REQUIRE(of_kind(remarks, RemarkKind::criteria_order).size() == 1);
  CHECK(says(remarks, RemarkKind::criteria_order, "x 6 ครั้ง ได้ระดับ C แต่เมื่อเป็น 5 ครั้ง กลับไม่ได้ระดับใด"));
  CHECK(cases_of(remarks, RemarkKind::criteria_gap) == 2);
}

TEST_CASE("counts have no stretch between neighbouring whole numbers") {
  CHECK(linted("UNIQUE", {{"<= 2", "-", "C"}, {">= 3", "-", "A"}}).empty());
}

TEST_CASE("a default grade fills every gap") {
  std::string model = model_of("UNIQUE", {{">= 1", "-", "A"}});
  const std::string end = "</outputValues>";
  model.insert(model.find(end) + end.size(), "<defaultOutputEntry><text>\"C\"</text></defaultOutputEntry>");
  const auto table = assess::read_decisions("m", model).at(0);
  CHECK(lint_criteria(mission_of(table), table).empty());
}

TEST_CASE("words are told apart as figures are") {
  const Remarks remarks = linted("UNIQUE", {{"\"high\"", "true", "A"}, {"\"low\"", ">= 2", "B"}});
  show(remarks);
  CHECK(remarks.size() > 0);
  const Remarks gaps = linted("FIRST", {{"\"high\"", "true", "A"}, {"\"high\",\"low\"", "-", "B"}});
  show(gaps);
  REQUIRE(of_kind(gaps, RemarkKind::criteria_gap).size() == 1);
  CHECK(cases_of(gaps, RemarkKind::criteria_gap) == 2);
  CHECK(of_kind(gaps, RemarkKind::criteria_gap)[0].of == 6);
  CHECK_THAT(of_kind(gaps, RemarkKind::criteria_gap)[0].message.th,
             Catch::Contains("xเป็น “(อื่น ๆ)”") || Catch::Contains("x เป็น “(อื่น ๆ)”"));
  CHECK(cases_of(gaps, RemarkKind::criteria_overlap) == 1);
}

TEST_CASE("dates are not cut into cells, and that is told") {
  const Remarks remarks = linted("UNIQUE", {{"< date(\"2025-01-31\")", "-", "A"}});
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].level == Level::note);
}

TEST_CASE("a table without mission may give numbers") {
  std::string model = model_of("FIRST", {{">= 1", "-", "A"}});
  const std::size_t values = model.find("<outputValues>");
  const std::string end = "</outputValues>";
  model.erase(values, model.find(end) + end.size() - values);
  model.replace(model.find("\"A\""), 3, "5");
  const auto table = assess::read_decisions("m", model).at(0);
  CHECK(cases_of(lint_criteria(mission_of(table), table), RemarkKind::criteria_gap) == 1);
  assess::Mission mission = mission_of(table);
  mission.id = "m";
  CHECK_THROWS_AS(lint_criteria(mission, table), Error);
}

TEST_CASE("a grid without bound is not walked through") {
  std::vector<std::vector<std::string>> rules;
  for (int i = 0; i < 700; ++i) rules.push_back({"= " + std::to_string(3 * i), "= " + std::to_string(3 * i), "A"});
  const Remarks remarks = linted("FIRST", rules);
  REQUIRE(remarks.size() == 1);
  CHECK_THAT(remarks[0].message.th, Catch::Contains("ไม่ได้ตรวจทุกกรณี"));
}

TEST_CASE("of many remarks of one kind the last speaks for the rest") {
  std::vector<std::vector<std::string>> rules;
  for (int i = 0; i < 100; ++i) {
    rules.push_back({std::to_string(2 * i), std::to_string(2 * i), std::string(1, static_cast<char>('A' + i % 3))});
  }
  const Remarks remarks = linted("FIRST", rules);
  CHECK(of_kind(remarks, RemarkKind::criteria_gap).size() == 25);
  CHECK(of_kind(remarks, RemarkKind::criteria_order).size() <= 25);
  const std::size_t all = of_kind(remarks, RemarkKind::criteria_gap).front().of;
  CHECK(all == 200 * 200);
  CHECK(cases_of(remarks, RemarkKind::criteria_gap) == all - 100);
}

TEST_CASE("gaps and overlaps are those that deciding every figure finds") {
  std::mt19937 random(7);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const auto test = [&]() -> std::string {
    const int a = below(6);
    const int b = a + below(3);
    switch (below(6)) {
      case 0:
        return "-";
      case 1:
        return ">= " + std::to_string(a);
      case 2:
        return "< " + std::to_string(a + 1);
      case 3:
        return std::to_string(a);
      case 4:
        return "[" + std::to_string(a) + ".." + std::to_string(b) + "]";
      default:
        return "not(" + std::to_string(a) + ")";
    }
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<std::vector<std::string>> rules;
    for (int i = below(5); i >= 0; --i)
      rules.push_back({test(), test(), std::string(1, static_cast<char>('A' + below(3)))});
    const std::string model = model_of(below(2) == 0 ? "FIRST" : "UNIQUE", rules);
    INFO(model);
    const auto table = assess::read_decisions("m", model).at(0);
    const Remarks remarks = lint_criteria(mission_of(table), table);
    bool gap = false, overlap = false;
    for (int x = 0; x <= 10; ++x) {
      for (int y = 0; y <= 10; ++y) {
        const auto decided = assess::decide(table, {{"x", assess::Fraction::of(x)}, {"y", assess::Fraction::of(y)}});
        std::set<std::string> grades;
        for (const int rule : decided.matched) {
          grades.insert(assess::text_of(table.rules.at(static_cast<std::size_t>(rule - 1)).outputs.front()));
        }
        gap = gap || decided.matched.empty();
        overlap = overlap || grades.size() > 1 || !decided.violation.empty();
      }
    }
    CHECK(of_kind(remarks, RemarkKind::criteria_gap).empty() == !gap);
    CHECK(of_kind(remarks, RemarkKind::criteria_overlap).empty() == !overlap);
    for (const Remark& one : remarks) CHECK(one.cases <= one.of);
  }
}

}  // namespace raingan::lint
