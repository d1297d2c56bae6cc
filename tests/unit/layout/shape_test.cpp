#include "layout/shape.hpp"

#include "layout/setting.hpp"

using namespace raingan::layout;
using testing::plain;
using testing::resources;

namespace {

PreparedText prepared(const std::string& text) {
  TextSetter setter(resources());
  return prepare(plain(text), 16, false, setter);
}

std::u32string text_of(const ShapedText& shaped) {
  std::u32string text;
  for (const Composition& c : shaped.compositions) text.append(shaped.text, c.first_character, c.characters);
  return text;
}

}  // namespace

TEST_CASE("compositions hold the text, whole and in order") {
  for (const std::string& line : testing::case_lines("strings.txt")) {
    const ShapedText shaped = prepared(line).shaped;
    INFO(line);
    CHECK(raingan::to_utf8(text_of(shaped)) == line);
    std::size_t next = 0;
    for (const Composition& c : shaped.compositions) {
      CHECK(c.first_character == next);
      CHECK(c.characters > 0);
      CHECK(c.components > 0);
      next += c.characters;
      for (std::uint32_t i = 0; i < c.components; ++i) CHECK(shaped.components[c.first_component + i].glyph != 0);
    }
    CHECK(shaped.place.size() == shaped.compositions.size() + 1);
  }
}

TEST_CASE("sara am is one composition of two or three glyphs with the text of its cluster") {
  const ShapedText shaped = prepared("น้ำ").shaped;
  REQUIRE(shaped.compositions.size() == 2);
  CHECK(shaped.compositions[1].characters == 2);
  CHECK(shaped.compositions[1].components == 3);
  CHECK(prepared("นำ").shaped.compositions[1].components == 2);
}

TEST_CASE("a moved mark keeps its offset in the composition and takes no room") {
  const ShapedText shaped = prepared("ปี่").shaped;
  REQUIRE(shaped.compositions.size() == 3);
  CHECK(shaped.components[1].dx < 0);
  CHECK(shaped.compositions[1].advance == 0);
  CHECK(shaped.place[1] == Approx(shaped.place[3]));
}

TEST_CASE("marks are placed the same way after Latin text") {
  const ShapedText alone = prepared("ปี่").shaped;
  const ShapedText after = prepared("A ปี่").shaped;
  REQUIRE(after.components.size() == alone.components.size() + 2);
  CHECK(std::equal(alone.components.begin(), alone.components.end(), after.components.begin() + 2));
}

TEST_CASE("kerning is spacing between glyphs, not another width") {
  const ShapedText shaped = prepared("AVATAR To").shaped;
  for (const Composition& c : shaped.compositions) {
    CHECK(c.advance == hb_font_get_glyph_h_advance(resources().fonts.face(false, false).font(),
                                                   shaped.components[c.first_component].glyph));
  }
}

TEST_CASE("nominal 16 pt has the length of TH Sarabun") {
  CHECK(prepared("กกกกกกกกกก").natural_width() == Approx(10 * 0.386 * 16));
}

TEST_CASE("a character that the family lacks comes from the fallback, or is reported") {
  TextSetter setter(resources());
  const PreparedText arrow = prepare(plain("ก → ข \U0001F9A9 ค"), 16, false, setter);
  REQUIRE(arrow.shaped.ranges.size() == 3);
  CHECK(arrow.shaped.ranges[1].face == &resources().fonts.fallbacks[0][0]->face());
  CHECK(setter.missing == std::set<char32_t>{U'\U0001F9A9'});
  CHECK(text_of(arrow.shaped) == U"ก → ข  ค");
}

TEST_CASE("tabular figures stand on one advance, each in the middle of it") {
  const FontFace& face = resources().fonts.face(false, false);
  CHECK(face.figure_advance(U'1') == 0);
  CHECK(face.figure_advance(U'๑') == 0);
  const std::string sarabun = std::string(RAINGAN_SOURCE_DIR) + "/tests/fonts/Sarabun_400Regular.ttf";
  if (!std::ifstream(sarabun)) {
    WARN("Sarabun is not installed: skipped");
    return;
  }
  Resources own = resources();
  own.fonts.styles.fill(testing::load_face(sarabun));
  TextSetter setter(own);
  const auto width = [&](const std::string& text, Figures figures) {
    return prepare(plain(text), 16, false, setter, figures).natural_width();
  };
  CHECK(width("๑๑๑", Figures::proportional) != Approx(width("๔๔๔", Figures::proportional)));
  for (const std::string digit : {"๐", "๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙"}) {
    CHECK(width(digit + digit, Figures::tabular) == Approx(width("๐๐", Figures::tabular)));
  }
  const ShapedText shaped = prepare(plain("๑"), 16, false, setter, Figures::tabular).shaped;
  hb_glyph_extents_t box{};
  REQUIRE(hb_font_get_glyph_extents(own.fonts.face(false, false).font(), shaped.components[0].glyph, &box) != 0);
  const int left = shaped.components[0].dx + box.x_bearing;
  const int right = shaped.compositions[0].advance - left - box.width;
  CHECK(left > 0);
  CHECK(right > 0);
  CHECK(std::abs(left - right) < 60);
}

TEST_CASE("runs are split by face and by trace") {
  TextSetter setter(resources());
  const Spans spans = {
      {"รวม ", false, false, false, ""}, {"๑๒", true, false, false, ""}, {"๓", true, false, false, "a:b"}};
  const PreparedText text = prepare(spans, 16, false, setter);
  REQUIRE(text.shaped.ranges.size() == 3);
  CHECK(text.shaped.ranges[1].face == &resources().fonts.face(true, false));
  CHECK(text.shaped.ranges[2].trace == "a:b");
  // A span that differs in nothing that is seen does not separate a letter from its mark.
  const Spans cut = {{"ป", false, false, false, ""}, {"ี่", false, false, true, ""}};
  CHECK(prepare(cut, 16, false, setter).shaped.components == prepared("ปี่").shaped.components);
}

TEST_CASE("hostile text is shaped without harm") {
  std::string marks = "ก";
  for (int i = 0; i < 70'000; ++i) marks += "้";
  const ShapedText shaped = prepared(marks + "ำ").shaped;
  CHECK(text_of(shaped).size() == 70'002);
  CHECK(prepared("").shaped.compositions.empty());
  CHECK_NOTHROW(prepared("\xff\xfe\x80ก"));
}
