#include "layout/font.hpp"

#include <cstdint>
#include <map>

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

namespace {

std::string table_of(hb_face_t* face, const char (&tag)[5]) {
  hb_blob_t* blob = hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3]));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  std::string bytes(data, length);
  hb_blob_destroy(blob);
  return bytes;
}

void add_table(hb_face_t* builder, hb_tag_t tag, const std::string& bytes) {
  hb_blob_t* blob =
      hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
  hb_face_builder_add_table(builder, tag, blob);
  hb_blob_destroy(blob);
}

std::uint32_t loca_entry(const std::string& loca, bool is_long, std::size_t glyph) {
  const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(loca.at(at))); };
  if (is_long) {
    const std::size_t at = glyph * 4;
    return byte(at) << 24 | byte(at + 1) << 16 | byte(at + 2) << 8 | byte(at + 3);
  }
  return 2 * (byte(glyph * 2) << 8 | byte(glyph * 2 + 1));
}

// The font with the outlines of ๐-๙ in place of those of 0-9, as TH SarabunIT๙ has them.
std::string with_disguised_digits(const std::string& font) {
  hb_blob_t* blob =
      hb_blob_create(font.data(), static_cast<unsigned>(font.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, 0);
  hb_font_t* hb = hb_font_create(face);
  std::map<hb_codepoint_t, hb_codepoint_t> drawn_as;
  for (std::uint32_t i = 0; i < 10; ++i) {
    hb_codepoint_t ascii = 0, thai = 0;
    hb_font_get_nominal_glyph(hb, U'0' + i, &ascii);
    hb_font_get_nominal_glyph(hb, U'\u0E50' + i, &thai);
    drawn_as[ascii] = thai;
  }
  std::string head = table_of(face, "head");
  const std::string loca = table_of(face, "loca"), glyf = table_of(face, "glyf");
  const bool is_long = head.at(51) != 0;
  std::string new_loca, new_glyf;
  const auto add_offset = [&] {
    const auto offset = static_cast<std::uint32_t>(new_glyf.size());
    for (const int shift : {24, 16, 8, 0}) new_loca += static_cast<char>(offset >> shift);
  };
  for (std::uint32_t glyph = 0; glyph < hb_face_get_glyph_count(face); ++glyph) {
    const std::uint32_t source = drawn_as.count(glyph) > 0 ? drawn_as[glyph] : glyph;
    const std::uint32_t first = loca_entry(loca, is_long, source), last = loca_entry(loca, is_long, source + 1);
    add_offset();
    new_glyf += glyf.substr(first, last - first);
    new_glyf.resize((new_glyf.size() + 3) / 4 * 4);
  }
  add_offset();
  head[51] = 1;
  hb_face_t* builder = hb_face_builder_create();
  for (const char* tag : {"cmap", "hhea", "hmtx", "maxp", "OS/2", "post", "name", "GSUB", "GPOS", "GDEF"}) {
    const char exact[5] = {tag[0], tag[1], tag[2], tag[3], 0};
    add_table(builder, HB_TAG(tag[0], tag[1], tag[2], tag[3]), table_of(face, exact));
  }
  add_table(builder, HB_TAG('h', 'e', 'a', 'd'), head);
  add_table(builder, HB_TAG('l', 'o', 'c', 'a'), new_loca);
  add_table(builder, HB_TAG('g', 'l', 'y', 'f'), new_glyf);
  hb_blob_t* made = hb_face_reference_blob(builder);
  unsigned length = 0;
  const char* data = hb_blob_get_data(made, &length);
  std::string bytes(data, length);
  hb_blob_destroy(made);
  hb_face_destroy(builder);
  hb_font_destroy(hb);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return bytes;
}

}  // namespace

TEST_CASE("ASCII digits that are drawn as Thai ones are taken from another face") {
  const std::string laksaman = testing::read_bytes("/usr/share/fonts/truetype/tlwg/Laksaman.ttf");
  const auto disguised = std::make_shared<const FontFace>(with_disguised_digits(laksaman), "IT9.ttf");
  CHECK(disguised->disguises_digits());
  CHECK_FALSE(disguised->has(U'1'));
  CHECK(disguised->has(U'๑'));
  CHECK_FALSE(testing::resources().fonts.face(false, false).disguises_digits());

  FontFamily fonts;
  fonts.styles.fill(disguised);
  CHECK(fonts.face_for(U'1', 0, false, false) == nullptr);
  fonts.fallbacks.push_back(
      {std::make_shared<const LazyFace>([&] { return std::make_shared<const FontFace>(laksaman, "Laksaman.ttf"); })});
  CHECK(fonts.face_for(U'ก', 0, false, false) == disguised.get());
  CHECK(fonts.face_for(U'1', 0, false, false) == &fonts.fallbacks[0][0]->face());
}

TEST_CASE("a fallback is read only when a character is looked for in it, and in the style that is asked for") {
  int read = 0;
  const auto lazy = [&](const std::string& style) {
    return std::make_shared<const LazyFace>([&read, style] {
      ++read;
      return testing::load_face("/usr/share/fonts/truetype/dejavu/DejaVuSans" + style + ".ttf");
    });
  };
  FontFamily fonts = testing::resources().fonts;
  fonts.fallbacks = {{lazy(""), lazy("-Bold"), nullptr, nullptr}};
  CHECK(fonts.face_for(U'ก', U'่', false, false) == &fonts.face(false, false));
  CHECK(read == 0);
  CHECK(fonts.face_for(U'✓', 0, true, false) == &fonts.fallbacks[0][1]->face());
  CHECK(read == 1);
  CHECK(fonts.face_for(U'✓', 0, false, true) == &fonts.fallbacks[0][0]->face());
  CHECK(fonts.face_for(U'\U000F0000', 0, false, false) == nullptr);
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
