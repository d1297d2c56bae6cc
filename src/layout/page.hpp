// The finished pages: everything has its place, nothing says how it gets into a file.
// Coordinates are points (1/72 inch) from the lower left corner of the page, as in PDF 32000.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "layout/font.hpp"

namespace raingan::layout {

// One glyph of a composition, at its offset in font units from the composition's origin.
struct Component {
  std::uint32_t glyph = 0;
  std::int32_t dx = 0;
  std::int32_t dy = 0;
  auto operator<=>(const Component&) const = default;
};

// What is drawn for a stretch of text: usually one glyph for one character; a moved mark (one glyph with
// an offset); or several glyphs for a cluster that shaping decomposed (sara am). `advance` is in font
// units; `adjust` is added after it, in thousandths of an em (kerning, justification).
struct Composition {
  std::uint32_t first_component = 0;
  std::uint16_t components = 0;
  std::uint16_t characters = 0;
  std::uint32_t first_character = 0;
  std::int32_t advance = 0;
  double adjust = 0;
};

// Text on one baseline in one face and size. Compositions point into `components` and `text`.
struct GlyphRun {
  const FontFace* face = nullptr;
  double size = 0;
  double x = 0;
  double y = 0;  // baseline
  std::u32string text;
  std::vector<Component> components;
  std::vector<Composition> compositions;
  std::string trace;  // of the span it comes from
  unsigned rgb = 0;
  // Characters at the beginning that number the item of a list: "๑. ".
  std::uint32_t label_characters = 0;
};

struct Rule {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  double width = 0.5;
};

struct Box {
  double x = 0, y = 0, width = 0, height = 0;
  unsigned fill_rgb = 0xFFFFFF;
};

// A line drawing: PDF path operators ("m l c h") already placed on the page, filled and/or stroked.
struct Drawing {
  struct Path {
    std::string operators;    // numbers and m l c h only
    double stroke_width = 0;  // 0: not stroked
    bool filled = false;
    unsigned fill_rgb = 0;
    bool operator==(const Path&) const = default;
  };
  std::vector<Path> paths;
  std::string alternative;  // what a screen reader says; empty for decoration
  bool operator==(const Drawing&) const = default;
};

// Logical structure (PDF 32000-1, 14.8): nodes[0] is the document. An item with node 0 is an artifact.
// A header cell heads its column, a row header the cells beside it.
enum class Role {
  document,
  section,
  heading,
  paragraph,
  list,
  list_item,
  table,
  row,
  header_cell,
  row_header,
  data_cell,
  figure,
  formula
};
struct StructureNode {
  Role role = Role::document;
  std::uint32_t parent = 0;
  std::uint16_t column_span = 1, row_span = 1;  // of a cell
  std::string alternative = {};                 // of a formula: how it is read out
  int level = 1;                                // of a heading, 1 to 6
};

struct Item {
  std::variant<GlyphRun, Rule, Box, Drawing> content;
  std::uint32_t node = 0;
};

struct Page {
  double width = 595.276;
  double height = 841.89;
  std::vector<Item> items;  // in reading order
};

struct OutlineEntry {
  std::string title;
  std::size_t page = 0;
};

// A set document. `missing` lists characters that no face could draw (they are not on the page).
struct PageSet {
  std::vector<Page> pages;
  std::vector<StructureNode> nodes;
  std::vector<OutlineEntry> outline;
  std::u32string missing;
};

}  // namespace raingan::layout
