// A block set at the width of its page, in slices, before the page flow gives it its height.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "layout/page.hpp"
#include "layout/paragraph.hpp"
#include "layout/stylesheet.hpp"

namespace raingan::layout {

// A drawing in a unit square that waits for its place: its lower left corner relative to the slice.
struct Sketch {
  std::shared_ptr<const Drawing> drawing;
  double x = 0, y = 0, scale = 1;
  std::string alternative;
  std::uint32_t node = 0;
};

// A horizontal piece that no page break cuts. x is the page's, y counts from the slice's upper edge
// upward (so everything in it has a negative y). [left, right] is the part of the width it covers.
struct Slice {
  double height = 0;
  double left = 0, right = 0;
  std::vector<Item> items;
  std::vector<Sketch> sketches;
};

struct SetBlock {
  std::vector<Slice> slices;
  std::vector<Slice> head;  // a table's heading: before the first slice and on every later page
  double space_before = 0, space_after = 0;
  std::optional<double> top;  // absolute, from the top edge of the page
  bool keep_with_next = false;
  bool is_text = false;  // at least two lines on either side of a page break
  int lines_before = 0;
  bool aside = false;
};

// Where text may stand on a page of one style: x of the margins and the height between them.
struct Frame {
  double left = 0, right = 0;
  double height = 0;
  double width() const { return right - left; }
};

// Share of the line pitch that stands above the baseline: ascender 0.85 em of 1.13 em in TH Sarabun.
inline constexpr double kBaselineShare = 0.76;

// The slice of one line of text that stands at its final x.
Slice line_slice(SetLine line, double pitch, std::uint32_t node);

SetBlock set_paragraph(const Spans& spans, const TextStyle& style, const Frame& frame, std::uint32_t node,
                       TextSetter& setter);

// Cells of `nodes.size()` == `cells.size()`; a cell without a stop of its own is refused by the caller.
SetBlock set_stop_line(const std::vector<Spans>& cells, const TextStyle& style, const Frame& frame,
                       const std::vector<std::uint32_t>& nodes, TextSetter& setter);

}  // namespace raingan::layout
