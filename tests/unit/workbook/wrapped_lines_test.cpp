#include "workbook/wrapped_lines.hpp"

#include <catch2/catch.hpp>
#include <string>

using raingan::workbook::wrapped_lines;

TEST_CASE("lines are counted by the room that letters take") {
  CHECK(wrapped_lines("", 10) == 1);
  CHECK(wrapped_lines("12345678", 10) == 1);
  CHECK(wrapped_lines("123456789", 10) == 2);
  CHECK(wrapped_lines("a\nb\n", 10) == 3);
  // Eight consonants with a vowel and a tone mark each take no more room than eight letters.
  std::string marked;
  for (int i = 0; i < 8; ++i) marked += "ที่";
  CHECK(wrapped_lines(marked, 10) == 1);
  CHECK(wrapped_lines("12", 0) == 3);
}
