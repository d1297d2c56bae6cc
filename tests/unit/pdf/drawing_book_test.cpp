#include "pdf/drawing_book.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "pdf/write.hpp"

using namespace raingan;
using namespace raingan::pdf;

namespace {

// A zigzag of more numbers than are worth repeating on every page.
layout::Drawing large(int step) {
  layout::Drawing drawing;
  std::string operators = "100 700 m\n";
  for (int i = 0; i < 300; ++i) operators += std::to_string(100 + i) + " " + std::to_string(700 + i % step) + " l\n";
  drawing.paths.push_back({operators, 0.5, false, 0});
  return drawing;
}

layout::Drawing small() {
  layout::Drawing drawing;
  drawing.paths.push_back({"10 10 m 20 20 l", 1, false, 0});
  return drawing;
}

layout::PageSet pages_with(const std::vector<layout::Drawing>& drawings) {
  layout::PageSet set;
  for (const layout::Drawing& drawing : drawings) set.pages.emplace_back().items.push_back({drawing, 0});
  return set;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a large drawing is shown by name, a small one is drawn where it stands") {
  const layout::Page page;
  Operators out(page);
  DrawingBook book;
  book.show(out, page, large(3));
  book.show(out, page, small());
  book.show(out, page, large(4));
  book.show(out, page, large(3));
  const std::string text = out.take();
  CHECK(text.starts_with("/X1 Do\nq "));
  CHECK(text.ends_with("Q\n/X2 Do\n/X1 Do\n"));
}

TEST_CASE("a drawing of many pages is one object") {
  const std::string bytes = write_pdf(pages_with({large(3), large(3), small(), large(4), large(3)}), {});
  CHECK(count(bytes, "/Subtype /Form") == 2);
  CHECK(count(write_pdf(pages_with({small()}), {}), "/Subtype /Form") == 0);
}

TEST_CASE("a document does not depend on those before it") {
  const layout::PageSet pages = pages_with({large(3), large(5)});
  const std::string first = write_pdf(pages, {});
  for (int step = 2; step < 20; ++step) write_pdf(pages_with({large(step)}), {});
  CHECK(write_pdf(pages, {}) == first);
  layout::PageSet wider = pages;
  for (layout::Page& page : wider.pages) std::swap(page.width, page.height);
  const std::string across = write_pdf(wider, {});
  CHECK(across != first);
  CHECK(write_pdf(pages, {}) == first);
}

TEST_CASE("the file identifier follows the drawings") {
  const auto identifier = [](const std::string& bytes) { return bytes.substr(bytes.rfind("/ID"), 40); };
  CHECK(identifier(write_pdf(pages_with({large(3)}), {})) != identifier(write_pdf(pages_with({large(4)}), {})));
}
