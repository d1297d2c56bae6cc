#include "pdf/font_subset.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "pdf/sample_pages.hpp"

namespace {

using namespace raingan;
using namespace raingan::pdf;

std::uint32_t glyph_of(const layout::FontFace& face, char32_t c) {
  hb_codepoint_t glyph = 0;
  REQUIRE(hb_font_get_nominal_glyph(face.font(), c, &glyph));
  return glyph;
}

hb_font_t* font_of(const std::string& bytes) {
  hb_blob_t* blob =
      hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, 0);
  hb_font_t* font = hb_font_create(face);
  hb_blob_destroy(blob);
  hb_face_destroy(face);
  return font;
}

}  // namespace

TEST_CASE("plain glyphs stay, moved and joined ones become composites with their own advance") {
  const auto face = test::sample_face();
  if (!face) return;
  const std::uint32_t no = glyph_of(*face, U'น'), tone = glyph_of(*face, U'้'), aa = glyph_of(*face, U'า');
  const std::int32_t advance = hb_font_get_glyph_h_advance(face->font(), no);
  const std::vector<GlyphShape> shapes = {
      {{{no, 0, 0}}, advance},
      {{{tone, -30, 120}}, 0},
      {{{no, 0, 0}, {tone, 10, 200}, {aa, advance, 0}}, advance + 400},
      {{{tone, -30, 120}}, 0},
      {{{no, 0, 0}}, advance + 1},
      {{}, 250},
  };
  const FontSubset subset = subset_font(*face, shapes);
  REQUIRE(subset.glyphs.size() == shapes.size());
  CHECK(subset.glyphs[1] == subset.glyphs[3]);
  CHECK(subset.glyphs[0] != subset.glyphs[4]);

  hb_font_t* font = font_of(subset.truetype);
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    CAPTURE(i);
    CHECK(hb_font_get_glyph_h_advance(font, subset.glyphs[i]) == shapes[i].advance);
  }
  hb_glyph_extents_t source{}, moved{}, empty{};
  REQUIRE(hb_font_get_glyph_extents(face->font(), tone, &source));
  REQUIRE(hb_font_get_glyph_extents(font, subset.glyphs[1], &moved));
  CHECK(moved.x_bearing == source.x_bearing - 30);
  CHECK(moved.y_bearing == source.y_bearing + 120);
  CHECK(moved.width == source.width);
  hb_font_get_glyph_extents(font, subset.glyphs[5], &empty);
  CHECK(empty.width == 0);
  hb_font_destroy(font);
}

TEST_CASE("a subset is small and always the same") {
  const auto face = test::sample_face();
  if (!face) return;
  const std::uint32_t ko = glyph_of(*face, U'ก');
  const std::vector<GlyphShape> shapes = {{{{ko, 0, 0}}, hb_font_get_glyph_h_advance(face->font(), ko)}};
  const FontSubset first = subset_font(*face, shapes);
  CHECK(first.truetype.size() < 2'000);
  CHECK(subset_font(*face, shapes).truetype == first.truetype);
}

TEST_CASE("blanks alone still make a font") {
  const auto face = test::sample_face();
  if (!face) return;
  const std::uint32_t space = glyph_of(*face, U' ');
  const FontSubset subset =
      subset_font(*face, std::vector<GlyphShape>{{{{space, 0, 0}}, hb_font_get_glyph_h_advance(face->font(), space)}});
  CHECK_FALSE(subset.truetype.empty());
}
