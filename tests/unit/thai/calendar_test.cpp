#include "thai/calendar.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace raingan::thai;

TEST_CASE("Months are found under every name they are given") {
  for (int month = 1; month <= 12; ++month) {
    CAPTURE(month);
    CHECK(find_month(month_name(month)) == month);
    CHECK(find_month(std::string(month_name(month)) + " 2567") == month);
    CHECK(find_month(month_abbreviation(month)) == month);
    CHECK(find_month(std::string("  ") + std::string(month_abbreviation(month)) + "67") == month);
    CHECK(find_month(month_id(month)) == month);
    std::string bare;
    for (const char c : month_abbreviation(month)) {
      if (c != '.') bare += c;
    }
    CHECK(find_month(bare) == month);
    CHECK(find_month(bare + " 67") == month);
  }
  struct Case {
    std::string text;
    int month;
  };
  const Case cases[] = {{"ก. พ. 2567", 2}, {"มี.ค", 3},    {"March 2024", 3}, {"MAY", 5},       {"Sep.", 9},
                        {"ม.ค.ก.พ.", 1},   {"ก.พ.ร.", 0}, {"พยากรณ์", 0},     {"กคำ", 0},       {"mark", 0},
                        {"decimal", 0},    {"", 0},       {"รวม", 0},        {"ม", 0},         {".", 0},
                        {"12", 0},         {"เดือน", 0},   {"พ.ศ. 2567", 0},  {"ต.ค.-ธ.ค.", 10}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(find_month(c.text) == c.month);
  }
}

TEST_CASE("Names outside the year are empty") {
  CHECK(month_name(0).empty());
  CHECK(month_abbreviation(13).empty());
  CHECK(month_id(-1).empty());
}

TEST_CASE("Months add up over years, both ways") {
  const Month october{2566, 10};
  CHECK(october.plus(3) == Month{2567, 1});
  CHECK(october.plus(-10) == Month{2565, 12});
  CHECK(october.plus(0) == october);
  for (int by = -50; by <= 50; ++by) {
    CHECK(october.plus(by).plus(-by) == october);
    CHECK(october.months_until(october.plus(by)) == by);
  }
  CHECK(october.fiscal_year() == 2567);
  CHECK(october.fiscal_quarter() == 1);
  CHECK(Month{2567, 9}.fiscal_year() == 2567);
  CHECK(Month{2567, 9}.fiscal_quarter() == 4);
  CHECK(Month{2567, 1}.fiscal_quarter() == 2);
  CHECK(Month{2567, 4}.fiscal_quarter() == 3);
}

TEST_CASE("Dates are written as letters write them") {
  CHECK(long_date({2567, 2, 9}) == "9 กุมภาพันธ์ 2567");
  CHECK(long_date({2567, 2, 0}) == "กุมภาพันธ์ 2567");
  CHECK(long_month({2566, 12}) == "ธันวาคม 2566");
  CHECK(short_month({2567, 2}) == "ก.พ. 67");
  CHECK(short_month({2600, 1}) == "ม.ค. 00");
  CHECK(iso_gregorian({2567, 2, 9}) == "2024-02-09T00:00:00+07:00");
  CHECK(iso_gregorian({2567, 2, 0}) == "2024-02-01T00:00:00+07:00");
}

TEST_CASE("Only possible Buddhist dates are read") {
  CHECK(parse_date("2567-02-09") == Date{2567, 2, 9});
  CHECK(parse_date("2567-02") == Date{2567, 2, 0});
  CHECK(parse_date("2567-02-29") == Date{2567, 2, 29});  // 2024 is a leap year
  for (const char* text : {"2566-02-29", "2567-13-01", "2567-00-01", "2567-02-00", "2567-2-9", "2024-02-09", "", "2567",
                           "2567/02/09", "2567-02-0x", "2567-02-09 ", "-567-02-09", "2567--2-09", "2567-02-+9"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("Deadlines of past letters fall on the weekdays they name") {
  CHECK(weekday({2565, 3, 25}) == 5);
  CHECK(weekday({2565, 5, 27}) == 5);
  CHECK(weekday({2565, 9, 23}) == 5);
  CHECK(weekday({2567, 2, 11}) == 0);
}
