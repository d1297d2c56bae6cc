#include "pdf/srgb_profile.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <cstdint>

using namespace raingan;
using namespace raingan::pdf;

namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t offset) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes.at(offset + i));
  return number;
}

// Offset of a tag's data; its type signature stands there.
std::size_t tag(const std::string& profile, const std::string& signature) {
  for (std::size_t i = 0; i < number_at(profile, 128); ++i) {
    if (profile.compare(132 + 12 * i, 4, signature) == 0) return number_at(profile, 132 + 12 * i + 4);
  }
  FAIL("no tag " << signature);
  return 0;
}

}  // namespace

TEST_CASE("the profile is a sound ICC file: its size, its signature, every tag inside and on a word") {
  const std::string profile = srgb_profile();
  CHECK(number_at(profile, 0) == profile.size());
  CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
  CHECK(profile.substr(36, 4) == "acsp");
  for (std::size_t i = 0; i < number_at(profile, 128); ++i) {
    const std::size_t offset = number_at(profile, 132 + 12 * i + 4), size = number_at(profile, 132 + 12 * i + 8);
    CHECK(offset % 4 == 0);
    CHECK(offset >= 132 + 12 * number_at(profile, 128));
    CHECK(offset + size <= profile.size());
  }
  for (const char* curve : {"rTRC", "gTRC", "bTRC"}) CHECK(profile.substr(tag(profile, curve), 4) == "para");
}

TEST_CASE("red, green and blue at full make the connection space's white, exactly") {
  const std::string profile = srgb_profile();
  for (const std::size_t part : {8u, 12u, 16u}) {
    const std::uint32_t sum = number_at(profile, tag(profile, "rXYZ") + part) +
                              number_at(profile, tag(profile, "gXYZ") + part) +
                              number_at(profile, tag(profile, "bXYZ") + part);
    CHECK(sum == number_at(profile, tag(profile, "wtpt") + part));
    CHECK(sum == number_at(profile, 68 + part - 8));
  }
}

TEST_CASE("the two pieces of the tone curve meet, and one stays one") {
  const std::string profile = srgb_profile();
  std::array<double, 5> c{};
  for (std::size_t i = 0; i < c.size(); ++i) c[i] = number_at(profile, tag(profile, "rTRC") + 12 + 4 * i) / 65536.0;
  const auto upper = [&](double x) { return std::pow(c[1] * x + c[2], c[0]); };
  CHECK(upper(c[4]) == Approx(c[3] * c[4]).margin(2e-5));
  CHECK(upper(1) == Approx(1).margin(2e-5));
  CHECK(upper(0.5) == Approx(0.214041).margin(2e-5));  // of IEC 61966-2-1
}
