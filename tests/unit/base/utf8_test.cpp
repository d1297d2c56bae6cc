#include "base/utf8.hpp"

#include <catch2/catch.hpp>
#include <random>

using namespace raingan;

TEST_CASE("well-formed text comes back the same") {
  std::mt19937 random(2);
  std::uniform_int_distribution<std::uint32_t> any(0, 0x10FFFF);
  std::u32string points;
  for (int i = 0; i < 20'000; ++i) {
    const char32_t c = any(random);
    if (c < 0xD800 || c > 0xDFFF) points += c;
  }
  const std::string bytes = to_utf8(points);
  CHECK(is_valid_utf8(bytes));
  CHECK(to_utf32(bytes) == points);
}

TEST_CASE("ill-formed text is told and kept readable") {
  for (const std::string bytes : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE0\xB8", "\x80", "\xFF"}) {
    CAPTURE(bytes.size());
    CHECK_FALSE(is_valid_utf8("ก" + bytes));
    CHECK(to_utf32("ก" + bytes).substr(0, 2) == U"ก\uFFFD");
  }
}

TEST_CASE("white space of documents is trimmed, inner space stays") {
  CHECK(trimmed("\u00A0 \u200B\tท่า บ่อ\r\n\uFEFF") == "ท่า บ่อ");
  CHECK(trimmed(" \u200B ") == "");
}

TEST_CASE("control characters cannot reach a terminal") {
  CHECK(printable("ก\x1B[31m\u009Bข") == "ก\uFFFD[31m\uFFFDข");
}
