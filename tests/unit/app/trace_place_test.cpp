#include "app/trace_place.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace raingan;
using app::parse_trace_place;

TEST_CASE("a place on a page") {
  const auto place = parse_trace_place("out/4302-ท่าบ่อ/letter.pdf:2:เมืองหนองคาย:sales-estimate@2567-q2:feb.total");
  CHECK(place.file == "out/4302-ท่าบ่อ/letter.pdf");
  CHECK(place.page == 2);
  CHECK(place.trace == "เมืองหนองคาย:sales-estimate@2567-q2:feb.total");
  CHECK(parse_trace_place("letter.pdf").page == 0);
  CHECK(parse_trace_place("letter.pdf:๑๒").page == 12);
  CHECK(parse_trace_place("letter.pdf:1:#17").trace == "#17");
}

TEST_CASE("a place in a sheet, whose name may hold anything") {
  const auto place = parse_trace_place("summary.xlsx!2567-q2 ประมาณการ!!C7");
  CHECK(place.file == "summary.xlsx");
  CHECK(place.sheet == "2567-q2 ประมาณการ!");
  CHECK(place.cell == workbook::CellAddress{6, 2});
  CHECK(parse_trace_place("summary.xlsx!แผ่น").sheet == "แผ่น");
  CHECK(parse_trace_place("summary.xlsx").sheet.empty());
}

TEST_CASE("an amount in digits of either kind, and nothing at all") {
  for (const char* text : {"804,615,083", "๘๐๔,๖๑๕,๐๘๓", " 804615083 "}) {
    CHECK(parse_trace_place(text).amount == Decimal::from_units(804615083));
  }
  CHECK_FALSE(parse_trace_place("").amount);
  CHECK(parse_trace_place("").file.empty());
}

TEST_CASE("what is no place is refused") {
  for (const char* text : {"letter", "letter.pdf:", "letter.pdf:0", "letter.pdf:x", "letter.pdfx", "summary.xlsx:1",
                           "summary.xlsx!a!b", "1.2.3"}) {
    INFO(text);
    CHECK_THROWS_AS(parse_trace_place(text), Error);
  }
}
