#include "app/parallel.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>
#include <vector>

using raingan::app::parallel_for;

TEST_CASE("every piece of work is done once, on any number of threads") {
  for (const unsigned jobs : {0u, 1u, 2u, 7u}) {
    std::vector<std::atomic<int>> done(500);
    parallel_for(done.size(), jobs, [&](std::size_t i) { ++done[i]; });
    for (const auto& count : done) REQUIRE(count == 1);
  }
  parallel_for(0, 4, [](std::size_t) { FAIL("nothing is there to do"); });
}

TEST_CASE("of several failures the first in order is told") {
  for (int repeat = 0; repeat < 50; ++repeat) {
    try {
      parallel_for(64, 4, [](std::size_t i) {
        if (i % 3 == 2) throw std::runtime_error(std::to_string(i));
      });
      FAIL("nothing was thrown");
    } catch (const std::runtime_error& error) {
      REQUIRE(std::string(error.what()) == "2");
    }
  }
}
