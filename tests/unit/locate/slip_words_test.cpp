#include "locate/slip_words.hpp"

#include <catch2/catch.hpp>

using namespace raingan;
using locate::Numerals;
using locate::SlipKind;

namespace {

Decimal dec(const char* text) { return Decimal::parse(text).value(); }

}  // namespace

TEST_CASE("Digits that differ are marked, in the numerals of the form") {
  CHECK(locate::digits_compared(dec("3214"), dec("3218"), Numerals::thai) == "๓,๒๑**๔** ↔ ๓,๒๑**๘**");
  CHECK(locate::digits_compared(dec("3214"), dec("3218"), Numerals::arabic) == "3,21**4** ↔ 3,21**8**");
}

TEST_CASE("Exchanged digits are marked on both sides, side by side together and apart one by one") {
  CHECK(locate::digits_compared(dec("1243"), dec("1234"), Numerals::arabic) == "1,2**43** ↔ 1,2**34**");
  CHECK(locate::digits_compared(dec("29766563"), dec("29566763"), Numerals::arabic) ==
        "29,**7**66,**5**63 ↔ 29,**5**66,**7**63");
}

TEST_CASE("A digit left out or typed twice is marked in the longer figure only, across the groups") {
  CHECK(locate::digits_compared(dec("12345"), dec("123456"), Numerals::arabic) == "12,345 ↔ 123,45**6**");
  CHECK(locate::digits_compared(dec("1123"), dec("123"), Numerals::arabic) == "1,**1**23 ↔ 123");
}

TEST_CASE("A marked run does not cross a separator") {
  CHECK(locate::digits_compared(dec("1234"), dec("5678"), Numerals::arabic) == "**1**,**234** ↔ **5**,**678**");
}

TEST_CASE("A copy names the cell it was made of, another figure explains nothing") {
  const Message left{"ช่องด้านซ้าย", "the cell on the left"};
  CHECK(locate::slip_words(dec("5"), dec("7"), SlipKind::copy, Numerals::thai, left).th == "เท่ากับค่าของช่องด้านซ้าย");
  CHECK(locate::slip_words(dec("5"), dec("7"), SlipKind::other, Numerals::thai).th.empty());
  CHECK(locate::slip_words(dec("3214"), dec("3218"), SlipKind::confusion, Numerals::thai).th ==
        "เลขที่เขียนคล้ายกันหนึ่งตัว ๓,๒๑**๔** ↔ ๓,๒๑**๘**");
}
