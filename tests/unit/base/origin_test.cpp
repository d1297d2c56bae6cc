#include "base/origin.hpp"

#include <catch2/catch.hpp>

using namespace raingan;

TEST_CASE("a place is told without the folders that lead to it") {
  CHECK(file_name("/jobs/q2/submissions/อำเภอท่าบ่อ.xlsx") == "อำเภอท่าบ่อ.xlsx");
  CHECK(file_name("plain.xlsx") == "plain.xlsx");
  CHECK(in_words({"a/b.xlsx", "แผ่น 1", "B4"}) == "b.xlsx แผ่น 1 B4");
  CHECK(in_words({"", "", "B4"}) == "B4");
  CHECK(in_words({"a/b\x1B[31m.xlsx", "", ""}).find('\x1B') == std::string::npos);
}
