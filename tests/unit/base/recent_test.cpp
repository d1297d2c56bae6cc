#include "base/recent.hpp"

#include <catch2/catch.hpp>
#include <string>

using raingan::Recent;

TEST_CASE("the questions asked last are remembered, the others forgotten") {
  Recent<int, std::string> recent(2);
  const auto find = [&](int number) { return recent.find([number](int asked) { return asked == number; }); };
  CHECK(find(1) == nullptr);
  CHECK(recent.keep(1, "one") == "one");
  recent.keep(2, "two");
  REQUIRE(find(1) != nullptr);  // asked again: now 2 is the older
  CHECK(*find(1) == "one");
  recent.keep(3, "three");
  CHECK(find(2) == nullptr);
  REQUIRE(find(1) != nullptr);
  CHECK(*find(3) == "three");
}
