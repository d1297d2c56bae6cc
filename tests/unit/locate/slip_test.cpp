#include "locate/slip.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using namespace raingan::locate;

namespace {

double probability(std::int64_t truth, std::int64_t printed, const std::vector<std::int64_t>& neighbours = {}) {
  return std::exp2(-slip(truth, printed, neighbours).bits);
}

SlipKind kind(std::int64_t truth, std::int64_t printed, const std::vector<std::int64_t>& neighbours = {}) {
  return slip(truth, printed, neighbours).kind;
}

}  // namespace

TEST_CASE("The results of a slip of a figure have no more than all the probability") {
  for (const std::int64_t truth : {1, 7, 10, 48, 99, 100, 505, 999, 1234}) {
    double sum = 0;
    for (std::int64_t printed = -20'000; printed <= 200'000; ++printed) {
      if (printed != truth) sum += probability(truth, printed, {17, 17, truth + 3});
    }
    INFO(truth);
    CHECK(sum <= 1.0);
    CHECK(sum > 0.4);
  }
}

TEST_CASE("Each kind of slip is known for what it is") {
  CHECK(kind(3214, 3218) == SlipKind::confusion);
  CHECK(kind(3214, 3212) == SlipKind::digit);
  CHECK(kind(3214, 3124) == SlipKind::transposition);
  CHECK(kind(3214, 324) == SlipKind::missing);
  CHECK(kind(3214, 32214) == SlipKind::doubled);
  CHECK(kind(3214, 77001, {5, 77001}) == SlipKind::copy);
  CHECK(kind(3214, -3214) == SlipKind::sign);
  CHECK(kind(3214567, 7214563) == SlipKind::distant);
  CHECK(kind(3214567, 3299567) == SlipKind::two_digits);
  CHECK(kind(3214567, 88) == SlipKind::other);
}

TEST_CASE("A digit put in that repeats nothing is not a doubled digit") {
  CHECK(kind(3214, 32914) == SlipKind::other);
  CHECK(kind(3224, 324) == SlipKind::missing);
}

TEST_CASE("The likelier of two slips costs fewer bits") {
  CHECK(slip(3214, 3218, {}).bits < slip(3214, 3212, {}).bits);
  CHECK(slip(3214, 3212, {}).bits < slip(3214, 9999, {}).bits);
  CHECK(slip(3214, 9999, std::vector<std::int64_t>{9999}).bits < slip(3214, 9999, {}).bits);
}

TEST_CASE("The rougher model knows no look-alikes and no neighbours") {
  CHECK(slip(3214, 3218, {}).plain_bits == slip(3214, 3212, {}).plain_bits);
  CHECK(slip(3214, 9999, std::vector<std::int64_t>{9999}).plain_bits == slip(3214, 9999, {}).plain_bits);
}

TEST_CASE("Digits that look alike do so both ways, and none like itself") {
  for (int one = 0; one < 10; ++one) {
    CHECK_FALSE(confusable(one, one));
    for (int other = 0; other < 10; ++other) CHECK(confusable(one, other) == confusable(other, one));
  }
  CHECK(confusable(4, 8));
  CHECK_FALSE(confusable(2, 9));
}

TEST_CASE("The figures of which a slip of the fingers makes what is printed") {
  const auto truths = slipped_truths(12242);
  const auto has = [&](std::int64_t truth) { return std::binary_search(truths.begin(), truths.end(), truth); };
  CHECK(has(12342));   // a digit for another
  CHECK(has(21242));   // two neighbours exchanged
  CHECK(has(127242));  // a digit left out
  CHECK(has(712242));
  CHECK(has(1242));  // a digit typed twice
  CHECK_FALSE(has(12242));
  CHECK_FALSE(has(2242));   // the first digit is no repetition
  CHECK_FALSE(has(42212));  // exchanged, but not neighbours
  CHECK(slipped_truths(-5).empty());
  CHECK(slipped_truths(0).size() == 9);
}

TEST_CASE("Every such figure is priced as a slip, and has no leading zero") {
  for (const std::int64_t printed : {7, 40, 1000, 5088, 82345678}) {
    for (const std::int64_t truth : slipped_truths(printed)) {
      CAPTURE(printed, truth);
      CHECK(kind(truth, printed) != SlipKind::other);
      CHECK(kind(truth, printed) != SlipKind::two_digits);
    }
  }
}
