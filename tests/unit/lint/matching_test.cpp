#include "lint/matching.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace raingan::lint {
namespace {

std::vector<std::string> matches(std::string_view text, const std::string& expression) {
  std::vector<std::string> found;
  each_match(text, Pattern(expression), [&](const Match& match) { found.push_back(match.text()); });
  return found;
}

}  // namespace

TEST_CASE("places are found left to right, with what stands before each in view and nothing twice") {
  CHECK(matches("ปี 2565 และปี 2566", "ปี (\\d{4})") == std::vector<std::string>{"ปี 2565", "ปี 2566"});
  CHECK(matches("12345", "(?<!\\d)\\d{2}") == std::vector<std::string>{"12"});
  CHECK(matches("", "a*").empty());
  CHECK(matches("ab", "x*") == std::vector<std::string>{"", ""});
}

TEST_CASE("a match tells its groups, where it begins and what stands behind it") {
  const std::string text = "รวม 5 ไตรมาส 1 - 2 ของปี";
  int times = 0;
  each_match(text, Pattern("ไตรมาส ([1-4])(x)? - ([1-4])"), [&](const Match& match) {
    ++times;
    CHECK(match.text(1) == "1");
    CHECK_FALSE(match.has(2));
    CHECK(match.text(2).empty());
    CHECK(match.text(3) == "2");
    CHECK(match.at() == text.find("ไตรมาส"));
    CHECK(match.behind() == " ของปี");
  });
  CHECK(times == 1);
}

TEST_CASE("texts of any length are searched; one with too many ways to try is refused") {
  const std::string spaces(1'000'000, ' ');
  CHECK(matches("ปี" + spaces + "2567", "ปี\\s*(\\d{4})").size() == 1);
  CHECK_THROWS_AS(matches(std::string(100, 'a') + "cb", "(a|aa)+b"), Error);
  CHECK_THROWS_AS(Pattern("("), Error);
}

}  // namespace raingan::lint
