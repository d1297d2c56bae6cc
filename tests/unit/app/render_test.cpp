#include "app/render.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <mutex>
#include <string>
#include <vector>

using namespace raingan;
using namespace raingan::app;

namespace {

layout::Document one_line(const std::string& text) {
  layout::Document document;
  layout::Paragraph paragraph;
  paragraph.style = "body";
  paragraph.spans.emplace_back().text = text;
  layout::Section& section = document.sections.emplace_back();
  section.page = "letter";
  section.blocks.push_back(std::move(paragraph));
  return document;
}

}  // namespace

TEST_CASE("of many documents only as many are there at once as threads make them") {
  const Library library(RAINGAN_SOURCE_DIR);
  const std::size_t count = 60;
  const unsigned threads = 3;
  std::mutex counting;
  std::size_t there = 0, most = 0, taken = 0;
  std::vector<DocumentOrder> orders;
  for (std::size_t i = 0; i < count; ++i) {
    orders.push_back([&, i] {
      const std::lock_guard<std::mutex> lock(counting);
      most = std::max(most, ++there);
      return NamedDocument{std::to_string(i) + ".pdf", one_line("เลขที่ " + std::to_string(i)), {}};
    });
  }
  render(orders, library, threads, nullptr, [&](const NamedBytes& file) {
    const std::lock_guard<std::mutex> lock(counting);
    --there;
    taken += file.bytes.starts_with("%PDF-") ? 1 : 0;
  });
  CHECK(taken == count);
  CHECK(most <= threads);
}
