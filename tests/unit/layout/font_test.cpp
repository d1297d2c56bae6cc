#include "layout/font.hpp"

#include "base/error.hpp"
#include "layout/setting.hpp"

using namespace raingan::layout;
using raingan::Error;
using raingan::ErrorCode;

TEST_CASE("a face knows its metrics per mille and its nominal scale") {
  const FontFace face(testing::read_bytes("/usr/share/fonts/truetype/tlwg/Laksaman.ttf"), "Laksaman.ttf");
  CHECK(face.units_per_em() == 1000);
  CHECK(face.postscript_name() == "Laksaman");
  CHECK(face.nominal_scale() == Approx(0.386 / 0.580));
  CHECK(face.ascent() > 700);
  CHECK(face.descent() < -200);
  CHECK(face.cap_height() == 716);
  CHECK(face.italic_angle() == 0);
  CHECK(face.box().top > face.box().bottom);
  CHECK(face.has(U'ก'));
  CHECK_FALSE(face.has(U'\u2715'));
}

TEST_CASE("bold is heavier, italic leans") {
  const auto bold = testing::load_face("/usr/share/fonts/truetype/tlwg/Laksaman-Bold.ttf");
  const auto italic = testing::load_face("/usr/share/fonts/truetype/tlwg/Laksaman-Italic.ttf");
  CHECK(bold->bold() > italic->bold());
  CHECK(italic->italic_angle() < 0);
}

TEST_CASE("what is no TrueType font is refused") {
  const std::string good = testing::read_bytes("/usr/share/fonts/truetype/tlwg/Laksaman.ttf");
  std::string without_outlines = good;
  without_outlines.replace(without_outlines.find("glyf"), 4, "gone");
  std::string restricted = good;
  const std::size_t entry = restricted.find("OS/2");
  REQUIRE(entry != std::string::npos);
  std::size_t offset = 0;
  for (std::size_t i = 0; i < 4; ++i) offset = offset << 8 | static_cast<unsigned char>(restricted[entry + 8 + i]);
  restricted[offset + 9] = 2;
  for (const std::string& bytes :
       {std::string(), std::string("not a font"), good.substr(0, 300), without_outlines, restricted}) {
    try {
      const FontFace face(bytes, "x.ttf");
      FAIL("accepted " << bytes.size() << " bytes");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::unreadable);
      CHECK(error.file() == "x.ttf");
    }
  }
}

TEST_CASE("a damaged font is refused or read, never fatal") {
  const std::string good = testing::read_bytes("/usr/share/fonts/truetype/tlwg/Laksaman.ttf");
  std::uint32_t state = 99;
  for (int round = 0; round < 60; ++round) {
    std::string bytes = good;
    for (int i = 0; i < 20; ++i) {
      state = state * 1664525u + 1013904223u;
      bytes[(state >> 8) % 2000] = static_cast<char>(state >> 24);
    }
    try {
      const FontFace face(bytes, "x.ttf");
      CHECK(face.units_per_em() > 0);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::unreadable);
    }
  }
}
