#include "pdf/drawing.hpp"

#include <catch2/catch.hpp>

using namespace raingan;
using namespace raingan::pdf;

namespace {

std::string drawn(const layout::Drawing& drawing) {
  const layout::Page page;
  Operators out(page);
  draw(out, drawing);
  return out.take();
}

}  // namespace

TEST_CASE("a drawing is counted in sixteenths of a point from its corner") {
  layout::Drawing drawing;
  drawing.paths.push_back({"100 200 m 101 200.5 l 100 202 101 203 110.02 204 c h", 0.5, true, 0xFF0000});
  CHECK(drawn(drawing) ==
        "q 1 j 1 J 0.0625 0 0 0.0625 100 200 cm\n1 0 0 rg 8 w 0 0 m 16 8 l 0 32 16 48 160 64 c h B\nQ\n");
}

TEST_CASE("colour and width are said once, however often they are used") {
  layout::Drawing drawing;
  drawing.paths.push_back({"0 0 m 1 0 l", 1, false, 0});
  drawing.paths.push_back({"0 0 m 2 0 l", 1, false, 0});
  drawing.paths.push_back({"0 0 m 2 0 l 2 2 l h", 0, true, 0});
  drawing.paths.push_back({"0 0 m 3 0 l", 0, false, 0});
  CHECK(drawn(drawing) ==
        "q 1 j 1 J 0.0625 0 0 0.0625 0 0 cm\n16 w 0 0 m 16 0 l S\n0 0 m 32 0 l S\n0 0 0 rg 0 0 m 32 0 l 32 32 l h "
        "f\nQ\n");
}

TEST_CASE("an empty drawing writes nothing") {
  CHECK(drawn({}).empty());
  layout::Drawing drawing;
  drawing.paths.push_back({});
  CHECK(drawn(drawing).empty());
}
