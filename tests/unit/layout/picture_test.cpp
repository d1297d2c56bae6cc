#include "layout/picture.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace raingan::layout;
using raingan::Error;

namespace {

Drawing drawing(const std::string& operators) {
  Drawing made;
  made.paths.push_back({operators, 0.1, false, 0});
  return made;
}

}  // namespace

TEST_CASE("bounds follow curves, not their control points") {
  const DrawingBounds bounds = bounds_of(drawing("0 0 m 0 1 1 1 1 0 c h"));
  CHECK(bounds.left == Approx(0));
  CHECK(bounds.right == Approx(1));
  CHECK(bounds.bottom == Approx(0));
  CHECK(bounds.top == Approx(0.75));
}

TEST_CASE("a drawing is scaled and moved, strokes with it") {
  const Drawing moved = placed(drawing("0 0.5 m 1 1 l h"), 10, 20, 100);
  CHECK(moved.paths[0].operators == "10 70 m\n110 120 l\nh\n");
  CHECK(moved.paths[0].stroke_width == Approx(10));
  CHECK(placed(drawing("0.00049 -0.5 m"), 0, 0, 10).paths[0].operators == "0 -5 m\n");
  CHECK(placed(drawing("0.1234 0.5006 m"), 0, 0, 10).paths[0].operators == "1.23 5.01 m\n");
}

TEST_CASE("only moves, lines, curves and closings are drawn") {
  for (const std::string bad :
       {"1 m", "1 2 3 m", "0 0 re", "0 0 m Q", "1 2 m 3", "nan 0 m", "1 2 m (x) Tj", "1e999 0 m", "1 2 3 4 5 6 7 c"}) {
    INFO(bad);
    CHECK_THROWS_AS(placed(drawing(bad), 0, 0, 1), Error);
    CHECK_THROWS_AS(bounds_of(drawing(bad)), Error);
  }
  CHECK_NOTHROW(bounds_of(drawing("")));
}

TEST_CASE("a QR code has its finder patterns and a quiet zone of four modules") {
  const Drawing code = qr_drawing("https://example.go.th");
  const DrawingBounds bounds = bounds_of(code);
  CHECK(bounds.left == Approx(4.0 / 33));  // version 2: 25 modules and 8 of quiet zone
  CHECK(bounds.right == Approx(29.0 / 33));
  CHECK(bounds.bottom == Approx(4.0 / 33));
  CHECK(code.paths[0].filled);
  CHECK(code.paths[0].operators == qr_drawing("https://example.go.th").paths[0].operators);
}

TEST_CASE("a text that no QR code holds is refused") {
  CHECK_THROWS_AS(qr_drawing(""), Error);
  CHECK_THROWS_AS(qr_drawing(std::string(3000, 'x')), Error);
  CHECK_THROWS_AS(qr_drawing(std::string("a\0b", 3)), Error);
  CHECK_NOTHROW(qr_drawing(std::string(2000, 'x')));
}
