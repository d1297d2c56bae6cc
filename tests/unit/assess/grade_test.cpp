#include "assess/grade.hpp"

#include <catch2/catch.hpp>

#include "assess/book_of.hpp"
#include "assess/read_case.hpp"

namespace raingan::assess {
namespace {

Area two_districts() {
  Area area;
  area.districts = {{"4301", "เมืองหนองคาย", {}}, {"4308", "สังคม", {}}};
  return area;
}

const std::string kMain = "เมืองหนองคาย";

BookOf first_quarter(const std::string& products, const std::string& sales, const std::string& joined) {
  BookOf book;
  book.put("quarter-targets@2567-q1:product.result", kMain, products)
      .put("quarter-targets@2567-q1:sales.result", kMain, sales)
      .put("quarter-targets@2567-q1:joined.result", kMain, joined)
      .put("monthly-sales@2566-q1:total", kMain, "1000000")
      .put("producers@2567-q1:total", kMain, "287");
  return book;
}

BookOf second_quarter(const std::string& products, const std::string& sales, const std::string& joined,
                      const std::string& interested) {
  BookOf book;
  book.put("quarter-targets@2567-02:product.result", kMain, products)
      .put("quarter-targets@2567-02:sales.result", kMain, sales)
      .put("quarter-targets@2567-02:joined.result", kMain, joined)
      .put("quarter-targets@2567-02:joined.target", kMain, interested)
      .put("monthly-sales@2566-q2:feb", kMain, "1000000");
  return book;
}

DistrictGrade graded(const BookOf& book, const std::string& mission, const Findings& findings = {}) {
  const auto all = grades(book.book(), mission_in(mission), criteria_in(mission), two_districts(), findings);
  REQUIRE(all.size() == 2);
  REQUIRE(all[0].district == kMain);
  return all[0];
}

Origin cell_of(const std::string& form, const std::string& period, const std::string& column) {
  return {form + ".xlsx", period, column + "-" + kMain};
}

}  // namespace

TEST_CASE("a district that meets a rule has its grade, and the others that hold are named") {
  const DistrictGrade a = graded(first_quarter("1", "1060000", "29"), "otop-2567-q1");
  CHECK(a.state == GradeState::graded);
  CHECK(a.grade == "A");
  CHECK(a.also == std::vector<std::string>{"B"});
  CHECK(a.reason.th.empty());
  REQUIRE(a.measured.size() == 3);
  CHECK(a.measured[1].value == Fraction::of(6));
  CHECK(a.measured[1].origins.size() == 2);
  REQUIRE(a.standing.size() == 4);
  CHECK(a.standing[0].met);
  CHECK_FALSE(a.standing[2].met);
}

TEST_CASE("one satang below the growth is not met, and the baht missing are rounded up") {
  const DistrictGrade d = graded(first_quarter("1", "1059999.99", "28"), "otop-2567-q1");
  CHECK(d.state == GradeState::no_rule);
  CHECK(d.grade.empty());
  const RuleStanding& a = d.standing.at(0);
  CHECK(a.conditions.at(0).met);
  CHECK_FALSE(a.conditions.at(1).met);
  CHECK(a.conditions[1].test == ">= 6");
  CHECK(a.conditions[1].short_by.th == "ขาดยอดจำหน่าย 1 บาท");
  CHECK(a.conditions[1].short_by_value == "1");
  // 10 % of 287 are 29 people: 28.7 is not reached by 28.
  CHECK_FALSE(a.conditions.at(2).met);
  CHECK(a.conditions[2].short_by.th == "ขาด 1 ราย");
  CHECK(d.measured.at(1).value->rounded().to_string() == "6");
}

TEST_CASE("over an upper bound nothing is lacking and the words say so") {
  const DistrictGrade d = graded(first_quarter("5", "1060000", "16"), "otop-2567-q1");
  CHECK(d.state == GradeState::no_rule);
  const Condition& products = d.standing.at(2).conditions.at(0);
  CHECK_FALSE(products.met);
  CHECK(products.short_by.th == "เกินเกณฑ์: เงื่อนไขนี้ต้องน้อยกว่า 1 ผลิตภัณฑ์ แต่ได้ 5 ผลิตภัณฑ์");
  CHECK(products.short_by_value.empty());
  CHECK_THAT(d.reason.th, Catch::StartsWith("ไม่ตรงเกณฑ์ระดับใด ต้องให้เจ้าหน้าที่วินิจฉัย"));
  // A and B both lack people only; B lacks fewer, C is over a bound.
  CHECK_THAT(d.reason.th, Catch::EndsWith("ใกล้ที่สุด: ระดับ B (ขาด 6 ราย)"));
  CHECK_THAT(d.reason.en, Catch::Contains("nearest: B (short by 6 ราย)"));
}

TEST_CASE("second quarter: whole things missing for every share") {
  const DistrictGrade d = graded(second_quarter("1", "1020000", "3", "5"), "otop-2567-q2");
  CHECK(d.state == GradeState::no_rule);
  CHECK(d.standing.at(0).conditions.at(0).short_by.th == "ขาด 4 ผลิตภัณฑ์");
  CHECK(d.standing[0].conditions.at(2).short_by.th == "ขาด 2 ราย");
  CHECK(d.standing.at(1).conditions.at(2).short_by.th == "ขาด 1 ราย");
  CHECK(d.standing.at(2).conditions.at(2).met);
  CHECK_THAT(d.reason.th, Catch::EndsWith("ใกล้ที่สุด: ระดับ C (ขาด 4 ผลิตภัณฑ์)"));

  const DistrictGrade worse = graded(second_quarter("5", "1019999", "6", "5"), "otop-2567-q2");
  CHECK(worse.grade == "D");
  CHECK(worse.standing.at(0).conditions.at(1).short_by_value == "1");
}

TEST_CASE("adding exactly what is missing meets the condition, one unit less does not") {
  for (int members = 1; members <= 60; ++members) {
    for (int now = 0; now <= members; now += 3) {
      const auto at = [&](int joined) {
        return graded(second_quarter("5", "1020000", std::to_string(joined), std::to_string(members)), "otop-2567-q2");
      };
      const DistrictGrade before = at(now);
      const Condition& condition = before.standing.at(1).conditions.at(2);
      if (condition.met) continue;
      const int missing = std::stoi(condition.short_by_value);
      INFO(now << " of " << members << ", short by " << missing);
      REQUIRE(missing >= 1);
      CHECK(at(now + missing).standing.at(1).conditions.at(2).met);
      CHECK_FALSE(at(now + missing - 1).standing.at(1).conditions.at(2).met);
    }
  }
}

TEST_CASE("the missing baht suffice, for bases with satang") {
  for (const char* base : {"1", "0.01", "14320300", "33.33", "999999999.99", "7"}) {
    BookOf book = second_quarter("5", "0", "5", "5");
    book.put("monthly-sales@2566-q2:feb", kMain, base);
    const std::string missing = graded(book, "otop-2567-q2").standing.at(0).conditions.at(1).short_by_value;
    INFO(base << " short by " << missing);
    REQUIRE_FALSE(missing.empty());
    book.put("quarter-targets@2567-02:sales.result", kMain, missing);
    CHECK(graded(book, "otop-2567-q2").standing.at(0).conditions.at(1).met);
    const Decimal less = *Decimal::parse(missing) - Decimal::from_units(1);
    book.put("quarter-targets@2567-02:sales.result", kMain, less.to_string());
    CHECK_FALSE(graded(book, "otop-2567-q2").standing.at(0).conditions.at(1).met);
  }
}

TEST_CASE("a missing figure is named, never taken for zero") {
  const DistrictGrade blank = graded(first_quarter("", "1060000", "29"), "otop-2567-q1");
  CHECK(blank.state == GradeState::not_computable);
  CHECK(blank.grade.empty());
  CHECK_THAT(blank.reason.th, Catch::Contains("“หัวข้อ / product.result”") && Catch::Contains("ยังว่าง"));
  CHECK_FALSE(blank.measured.at(0).value);
  CHECK(blank.standing.at(0).conditions.at(0).short_by.th.empty());

  const DistrictGrade text = graded(first_quarter("1", "ยังไม่มี", "29"), "otop-2567-q1");
  CHECK(text.state == GradeState::not_computable);
  CHECK_THAT(text.reason.th, Catch::Contains("“ยังไม่มี” ซึ่งไม่ใช่ตัวเลข"));

  BookOf no_base;
  no_base.put("quarter-targets@2567-q1:product.result", kMain, "1")
      .put("quarter-targets@2567-q1:sales.result", kMain, "5")
      .put("quarter-targets@2567-q1:joined.result", kMain, "5");
  const DistrictGrade base = graded(no_base, "otop-2567-q1");
  CHECK(base.state == GradeState::not_computable);
  CHECK_THAT(base.reason.th,
             Catch::Contains("โฟลเดอร์ base") && Catch::Contains("monthly-sales") && Catch::Contains("producers"));

  const auto all = grades(first_quarter("1", "1060000", "29").book(), mission_in("otop-2567-q1"),
                          criteria_in("otop-2567-q1"), two_districts(), {});
  CHECK(all.at(1).state == GradeState::not_computable);
  CHECK_THAT(all[1].reason.th, Catch::Contains("ไม่มีแถวของอำเภอสังคม"));
}

TEST_CASE("a base of zero has no percentage") {
  const DistrictGrade d = graded(second_quarter("5", "1020000", "0", "0"), "otop-2567-q2");
  CHECK(d.state == GradeState::not_computable);
  CHECK_THAT(d.reason.th, Catch::Contains("ฐานเป็น 0"));
}

TEST_CASE("an unresolved error on an input blocks the grade") {
  Finding finding;
  finding.message = {"ผลรวมไม่ตรง", "the total differs"};
  finding.origin = {"other.xlsx", "x", "A1"};
  finding.related = {cell_of("producers", "2567-q1", "total")};
  const BookOf book = first_quarter("1", "1060000", "29");
  const DistrictGrade blocked = graded(book, "otop-2567-q1", {finding});
  CHECK(blocked.state == GradeState::blocked);
  CHECK(blocked.grade.empty());
  CHECK(blocked.also.empty());
  CHECK_THAT(blocked.reason.th, Catch::Contains("ผลรวมไม่ตรง (other.xlsx x A1)"));

  finding.level = Level::warning;
  CHECK(graded(book, "otop-2567-q1", {finding}).state == GradeState::graded);
  finding.level = Level::error;
  finding.related = {{"producers.xlsx", "2567-q1", "group-" + kMain}};
  CHECK(graded(book, "otop-2567-q1", {finding}).state == GradeState::graded);
  finding.origin = cell_of("monthly-sales", "2566-q1", "total");
  CHECK(graded(book, "otop-2567-q1", {finding, finding}).state == GradeState::blocked);
}

TEST_CASE("two rows that claim the district block it") {
  Finding finding;
  finding.kind = FindingKind::duplicate_district;
  finding.district = kMain;
  finding.form = "producers";
  finding.period = "2567-q1";
  finding.origin = {"producers.xlsx", "2567-q1", "B9"};
  CHECK(graded(first_quarter("1", "1060000", "29"), "otop-2567-q1", {finding}).state == GradeState::blocked);
  finding.form = "rt1";
  CHECK(graded(first_quarter("1", "1060000", "29"), "otop-2567-q1", {finding}).state == GradeState::graded);
}

TEST_CASE("an error behind an indicator that the criteria do not ask for blocks nothing") {
  Mission mission = mission_in("otop-2567-q1");
  Indicator beside = mission.indicators.at(0);
  beside.id = "beside";
  beside.value.column = "beside";
  mission.indicators.push_back(beside);
  BookOf book = first_quarter("1", "1060000", "29");
  book.put("quarter-targets@2567-q1:beside", kMain, "7");
  Finding finding;
  finding.origin = cell_of("quarter-targets", "2567-q1", "beside");
  const auto all = grades(book.book(), mission, criteria_in("otop-2567-q1"), two_districts(), {finding});
  CHECK(all.at(0).state == GradeState::graded);
  CHECK(all.at(0).measured.back().result == Decimal::from_units(7));
}

TEST_CASE("figures summed over rows that are no districts: their sum, and any error among them") {
  Book book = first_quarter("1", "1060000", "29").book();
  BookEntry& entry = book.entries.at({"producers", Period::fiscal_quarter(2567, 1)});
  entry.layout.rows = RowSubject::month;
  entry.by_district = entry.table;
  entry.table.rows.clear();
  const Mission mission = mission_in("otop-2567-q1");
  const auto first = [&](const Findings& findings) {
    return grades(book, mission, criteria_in("otop-2567-q1"), two_districts(), findings).at(0);
  };
  CHECK(first({}).grade == "A");
  Finding finding;
  finding.form = "producers";
  finding.period = "2567-q1";
  finding.district = kMain;
  finding.origin = {"producers.xlsx", "2567-q1", "F9"};
  CHECK(first({finding}).state == GradeState::blocked);
  finding.district = "สังคม";
  CHECK(first({finding}).grade == "A");
  entry.by_district.rows.at(0).figures.at(0).state = FigureState::blank;
  const DistrictGrade blank = first({});
  CHECK(blank.state == GradeState::not_computable);
  CHECK_THAT(blank.reason.th, Catch::Contains("บางแถวของอำเภอ" + kMain + "ยังไม่มีตัวเลข"));
}

TEST_CASE("criteria that do not belong to the mission are refused") {
  DecisionTable table = criteria_in("otop-2567-q1");
  table.inputs[0] = "events";
  CHECK_THROWS_AS(grades({}, mission_in("otop-2567-q1"), table, two_districts(), {}), Error);
  table = criteria_in("otop-2567-q1");
  table.rules[0].outputs[0] = Fraction::of(1);
  CHECK_THROWS_AS(grades({}, mission_in("otop-2567-q1"), table, two_districts(), {}), Error);
}

TEST_CASE("criteria whose policy allows one rule only give no grade where two hold") {
  DecisionTable table = criteria_in("otop-2567-q1");
  table.policy = HitPolicy::unique;
  const auto all =
      grades(first_quarter("1", "1060000", "29").book(), mission_in("otop-2567-q1"), table, two_districts(), {});
  CHECK(all.at(0).state == GradeState::no_rule);
  CHECK_THAT(all[0].reason.th, Catch::Contains("(A, B)"));
}

TEST_CASE("targets come from their source or say what is missing") {
  BookOf book;
  book.put("monthly-sales@2567-q1:total", kMain, "184084763").put("wallet-survey@2567-q1:target", "สังคม", "6");
  const auto all = targets(book.book(), mission_in("otop-2567-q1"), two_districts());
  REQUIRE(all.size() == 6);
  CHECK(all[0].target == Decimal::from_units(1));
  CHECK(all[0].unit == "ผลิตภัณฑ์");
  CHECK(all[1].target == Decimal::from_units(184084763));
  CHECK(all[1].origin.cell == "total-" + kMain);
  CHECK_FALSE(all[2].target);
  CHECK_THAT(all[2].reason.th, Catch::Contains("ไม่มีแถวของอำเภอ" + kMain));
  CHECK(all[5].district == "สังคม");
  CHECK(all[5].target == Decimal::from_units(6));
}

TEST_CASE("a target may be a share of its source, rounded half up") {
  Mission mission = mission_in("otop-2567-q1");
  mission.targets = {{"sales",
                      "sales",
                      "n",
                      "บาท",
                      {},
                      ColumnRef{"monthly-sales", Period::fiscal_quarter(2566, 1), "total"},
                      106,
                      100}};
  BookOf book;
  book.put("monthly-sales@2566-q1:total", kMain, "14320300").put("monthly-sales@2566-q1:total", "สังคม", "25");
  const auto all = targets(book.book(), mission, two_districts());
  CHECK(all.at(0).target == Decimal::from_units(15179518));
  CHECK(all.at(1).target == Decimal::from_units(27));
}

}  // namespace raingan::assess
