#include "layout/text_hygiene.hpp"

#include <catch2/catch.hpp>

#include "base/utf8.hpp"

using raingan::to_utf8;
using raingan::layout::cleaned;
using raingan::layout::CleanText;

TEST_CASE("text is repaired the way it is meant") {
  struct Case {
    std::u32string typed, meant;
  };
  const Case cases[] = {
      {U"นํา", U"นำ"},  // nikhahit + sara aa
      {U"นํ้า", U"น้ำ"},  // nikhahit + tone + sara aa
      {U"น้ํา", U"น้ำ"},  // tone + nikhahit + sara aa
      {U"เเปล", U"แปล"},
      {U"ท่ีนี่", U"ที่นี่"},  // tone before its vowel
      {U"กํ", U"กํ"},
      {U"พันธ์ุ", U"พันธ์ุ"},  // thanthakhat is no tone
      {U"ก\tข", U"ก ข"},
      {U"ก\u200Bข\uFEFFค\u00ADง\u200D", U"กขคง"},
      {U"ก\u00A0ข", U"ก\u00A0ข"},
      {U"ก\r\nข\rค\u2028ง", U"ก\nข\nค\nง"},
      {U"๑\u2011๒", U"๑-๒"},
      {std::u32string(U"ก\0ข\x07ค", 5), U"กขค"},
      {U"\u202Eabc\u2066", U"abc"},
      {U"", U""},
  };
  for (const Case& each : cases) {
    INFO(to_utf8(each.typed));
    CHECK(to_utf8(cleaned(each.typed).text) == to_utf8(each.meant));
  }
}

TEST_CASE("every character remembers where it comes from, and repairing twice changes nothing") {
  const std::u32string letters = U"กนํ้่าำเแี\u200B\t\r\n ๆb\u2028";
  std::uint32_t state = 3;
  for (int round = 0; round < 2000; ++round) {
    std::u32string text;
    for (int i = 0; i < 24; ++i) {
      state = state * 1664525u + 1013904223u;
      text += letters[(state >> 16) % letters.size()];
    }
    const CleanText once = cleaned(text);
    REQUIRE(once.source.size() == once.text.size());
    for (const std::uint32_t source : once.source) CHECK(source < text.size());
    for (const std::uint32_t at : once.may_break) CHECK(at <= once.text.size());
    CHECK(std::is_sorted(once.may_break.begin(), once.may_break.end()));
  }
}

TEST_CASE("a zero width space is remembered as a place to break") {
  const CleanText clean = cleaned(U"กข\u200Bคง");
  CHECK(clean.may_break == std::vector<std::uint32_t>{2});
}
