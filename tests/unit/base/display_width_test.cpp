#include "base/display_width.hpp"

#include <catch2/catch.hpp>

using namespace raingan;

TEST_CASE("marks above and below a Thai letter take no room") {
  CHECK(display_width("") == 0);
  CHECK(display_width("รวม") == 3);
  CHECK(display_width("ผู้ที่") == 2);
  CHECK(display_width("น้ำ") == 2);
  CHECK(display_width("12,345") == 6);
  CHECK(display_width("表") == 2);
  CHECK(display_width("a\u200Bb\u0301") == 2);
}

TEST_CASE("a text is cut to its room with the marks of the last letter kept") {
  CHECK(fitted("อำเภอ", 5) == "อำเภอ");
  CHECK(fitted("ผู้ที่ว่าการ", 4) == "ผู้ที่ว่…");
  CHECK(display_width(fitted("ผู้ที่ว่าการ", 4)) == 4);
  CHECK(fitted("表表", 3) == "表…");
  CHECK(fitted("กข", 0).empty());
}

TEST_CASE("a text is filled up on either side") {
  CHECK(padded("ที่", 4) == "ที่   ");
  CHECK(padded("1", 3, Side::right) == "  1");
  CHECK(padded("12345", 3) == "12345");
}
