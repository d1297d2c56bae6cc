#include "model/period.hpp"

#include <catch2/catch.hpp>
#include <string>

using raingan::Period;

TEST_CASE("Every id names its months and is given back") {
  struct Case {
    std::string id;
    raingan::thai::Month first;
    int months;
    std::string title;
  };
  const Case cases[] = {
      {"2567-02", {2567, 2}, 1, "เดือนกุมภาพันธ์ 2567"},
      {"2566-10", {2566, 10}, 1, "เดือนตุลาคม 2566"},
      {"2567-q1", {2566, 10}, 3, "ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2567"},
      {"2567-q2", {2567, 1}, 3, "ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567"},
      {"2567-q4", {2567, 7}, 3, "ไตรมาสที่ 4 ปีงบประมาณ พ.ศ. 2567"},
      {"2567-h1", {2566, 10}, 6, "เดือนตุลาคม 2566 - มีนาคม 2567"},
      {"2567-h2", {2567, 4}, 6, "เดือนเมษายน - กันยายน 2567"},
      {"fy2567", {2566, 10}, 12, "ปีงบประมาณ พ.ศ. 2567"},
      {"2566-11..2567-03", {2566, 11}, 5, "เดือนพฤศจิกายน 2566 - มีนาคม 2567"},
      {"2567-02..2567-04", {2567, 2}, 3, "เดือนกุมภาพันธ์ - เมษายน 2567"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.id);
    const auto period = Period::parse(c.id);
    REQUIRE(period);
    CHECK(period->first == c.first);
    CHECK(period->months == c.months);
    CHECK(period->id() == c.id);
    CHECK(period->title() == c.title);
  }
}

TEST_CASE("A range that has a shorter id takes it") {
  CHECK(Period::parse("2566-10..2566-12")->id() == "2567-q1");
  CHECK(Period::parse("2566-10..2567-09")->id() == "fy2567");
  CHECK(Period::parse("2567-02..2567-02")->id() == "2567-02");
}

TEST_CASE("What is no period is refused") {
  for (const char* id :
       {"",        "2567",    "2567-q0",  "2567-q5",          "2567-h3",   "2567-13", "2567-00",          "fy24",
        "fy2024",  "2024-02", "2567-q12", "2567-03..2567-01", "2567-01..", "..",      "2500-01..2567-01", "2567-02-09",
        "q1-2567", "fy25677", "2567-q",   "2567x02"}) {
    CAPTURE(id);
    CHECK_FALSE(Period::parse(id));
  }
}

TEST_CASE("Periods relate to each other") {
  const Period q2 = Period::fiscal_quarter(2567, 2);
  CHECK(q2.previous() == Period::fiscal_quarter(2567, 1));
  CHECK(Period::fiscal_quarter(2567, 1).previous() == Period::fiscal_quarter(2566, 4));
  CHECK(q2.year_before() == Period::fiscal_quarter(2566, 2));
  CHECK(Period::month(2567, 2).quarter() == q2);
  CHECK(q2.contains(Period::month(2567, 3)));
  CHECK(q2.contains(q2));
  CHECK_FALSE(q2.contains(Period::month(2567, 4)));
  CHECK_FALSE(Period::month(2567, 2).contains(q2));
  CHECK(Period::fiscal_year(2567).contains(q2));
  for (int quarter = 1; quarter <= 4; ++quarter) {
    for (int month = 0; month < 3; ++month) {
      const auto at = Period::fiscal_quarter(2567, quarter).first.plus(month);
      CHECK(Period::month(at.year, at.month).quarter() == Period::fiscal_quarter(2567, quarter));
    }
  }
}
