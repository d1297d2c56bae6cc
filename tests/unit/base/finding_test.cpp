#include "base/finding.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace raingan;

namespace {

Finding at(Level level, std::string file, std::string cell) {
  Finding finding;
  finding.level = level;
  finding.origin = {std::move(file), "s", std::move(cell)};
  return finding;
}

}  // namespace

TEST_CASE("findings stand in reading order however they were found") {
  const Findings sorted = {at(Level::error, "a", "B2"), at(Level::error, "a", "AA2"),  at(Level::error, "a", "B10"),
                           at(Level::error, "b", "A1"), at(Level::warning, "a", "A1"), at(Level::note, "a", "A1")};
  Findings shuffled = sorted;
  std::mt19937 random(3);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    sort_findings(shuffled);
    for (std::size_t k = 0; k < sorted.size(); ++k) {
      REQUIRE(shuffled[k].origin == sorted[k].origin);
      REQUIRE(shuffled[k].level == sorted[k].level);
    }
  }
}

TEST_CASE("kinds have the names of the contract") {
  CHECK(name_of(FindingKind::row_total) == "row-total");
  CHECK(name_of(FindingKind::duplicate_district) == "duplicate-district");
  CHECK(name_of(FindingKind::form_changed) == "form-changed");
  CHECK(name_of(Level::note) == "note");
  CHECK(name_of(Certainty::likely) == "likely");
}
