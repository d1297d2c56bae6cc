// Pages for the tests: lines shaped with HarfBuzz directly, so that these tests need nothing of layout
// but a font.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.hpp"
#include "pdf/write.hpp"

namespace raingan::pdf::test {

// The default face of letters; null where it is not installed.
std::shared_ptr<const layout::FontFace> sample_face();

layout::GlyphRun set_line(const layout::FontFace& face, std::string_view text, double x, double y, double size = 16);

// One line each, 40 lines a page, 20 points apart.
layout::PageSet set_lines(const layout::FontFace& face, const std::vector<std::string>& lines, double size = 16);

// A tagged page: heading, paragraph of two runs, list, table, figure, an artifact.
layout::PageSet tagged_sample(const layout::FontFace& face);

Metadata sample_metadata();

}  // namespace raingan::pdf::test
