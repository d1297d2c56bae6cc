#include "layout/drawing_file.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace raingan;

TEST_CASE("a drawing's paths are read with fill and stroke") {
  const layout::Drawing drawing = layout::read_drawing(
      "# emblem\ndrawing 1 940 1000\nFFFFFF 2.4 0 0 m 10 0 l h\n- 1 5 5 m 1 2 3 4 5 6 c\n", "g.path");
  REQUIRE(drawing.paths.size() == 2);
  CHECK(drawing.paths[0].filled);
  CHECK(drawing.paths[0].fill_rgb == 0xFFFFFF);
  CHECK(drawing.paths[0].stroke_width == Approx(2.4));
  CHECK(drawing.paths[0].operators == "0 0 m 10 0 l h");
  CHECK_FALSE(drawing.paths[1].filled);
}

TEST_CASE("anything else is refused with its line") {
  const auto [text, line] = GENERATE(table<std::string, std::string>({
      {"FFFFFF 1 0 0 m\n", "line 1"},
      {"drawing 1 9 9\nFFFFF 1 0 0 m\n", "line 2"},
      {"drawing 1 9 9\n\n- x 0 0 m\n", "line 3"},
      {"drawing 1 9 9\n- 1e9 0 0 m\n", "line 2"},
      {"drawing 1 9 9\n- 1 0 0 m Q\n", "line 2"},
      {"drawing 1 9 9\n- 1\n", "line 2"},
  }));
  CAPTURE(text);
  try {
    layout::read_drawing(text, "g.path");
    FAIL("was read");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::faulty_template);
    CHECK(error.place() == line);
  }
}
