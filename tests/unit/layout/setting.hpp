// What the tests of layout set text with: Laksaman, the project's styles, libthai's own dictionary.
#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "layout/compose.hpp"
#include "layout/paragraph.hpp"

namespace raingan::layout::testing {

inline constexpr double kMillimetre = 72 / 25.4;

inline std::string read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::shared_ptr<const FontFace> load_face(const std::string& path) {
  return std::make_shared<const FontFace>(read_bytes(path), path);
}

// libthai's own dictionary with the project's glue words.
inline std::unique_ptr<const thai::WordBreaker> plain_words() {
  const std::string words = std::string(RAINGAN_SOURCE_DIR) + "/data/words/";
  thai::GlueWords glue = thai::read_glue_words(read_bytes(words + "glue.txt"), "glue.txt");
  thai::read_compounds(read_bytes(words + "compounds.txt"), "compounds.txt", glue);
  return std::make_unique<const thai::WordBreaker>("", std::make_shared<const thai::GlueWords>(std::move(glue)));
}

inline const Resources& resources() {
  static const std::unique_ptr<const Resources> shared = [] {
    auto made = std::make_unique<Resources>();
    const std::string family = "/usr/share/fonts/truetype/tlwg/Laksaman";
    made->fonts.styles = {load_face(family + ".ttf"), load_face(family + "-Bold.ttf"),
                          load_face(family + "-Italic.ttf"), load_face(family + "-BoldItalic.ttf")};
    made->fonts.fallbacks.push_back({std::make_shared<const LazyFace>(
        [] { return load_face("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"); })});
    for (const std::string name : {"letter", "annex", "memo"}) {
      const std::string path = std::string(RAINGAN_SOURCE_DIR) + "/templates/layout/" + name + ".xml";
      read_styles(definition::Document(path, read_bytes(path), "layout"), made->styles);
    }
    // A lens: its curves reach neither the edges of the unit square nor their control points.
    made->emblem.paths.push_back(
        {"0.5 0.1 m 0.9 0.2 0.9 0.8 0.5 0.9 c 0.1 0.8 0.1 0.2 0.5 0.1 c h", 0.01, true, 0xFFFFFF});
    static const std::unique_ptr<const thai::WordBreaker> words = plain_words();
    made->words = words.get();
    return made;
  }();
  return *shared;
}

inline Spans plain(const std::string& text) { return {Span{text, false, false, false, {}}}; }

inline std::vector<std::string> case_lines(const std::string& name) {
  std::ifstream file(std::string(RAINGAN_SOURCE_DIR) + "/tests/cases/layout/" + name);
  REQUIRE(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

// The runs of a page in reading order; `body_only` leaves out artifacts (page numbers, catchwords).
inline std::vector<const GlyphRun*> runs_of(const Page& page, bool body_only = true) {
  std::vector<const GlyphRun*> runs;
  for (const Item& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run != nullptr && (!body_only || item.node != 0)) runs.push_back(run);
  }
  return runs;
}

// Baselines of a page in millimetres or points from the upper edge, and edges of runs.
inline double baseline_of(const Page& page, const GlyphRun& run) { return page.height - run.y; }

inline double width_of(const GlyphRun& run) {
  double width = 0;
  for (const Composition& c : run.compositions) {
    width += c.advance * run.size / run.face->units_per_em() + c.adjust * run.size / 1000;
  }
  return width;
}

// Width of the run without the spaces at its end.
inline double visible_width(GlyphRun run) {
  while (!run.compositions.empty() && run.text[run.compositions.back().first_character] == U' ')
    run.compositions.pop_back();
  return width_of(run);
}

inline const GlyphRun& run_with(const Page& page, const std::u32string& text) {
  for (const GlyphRun* run : runs_of(page, false)) {
    if (run->text.find(text) != std::u32string::npos) return *run;
  }
  FAIL("no run holds " << to_utf8(text));
  throw 0;
}

inline Document document_of(Section section) {
  Document document;
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace raingan::layout::testing
