#include "layout/block.hpp"

#include <algorithm>

namespace raingan::layout {
namespace {

void apply(const TextStyle& style, SetBlock& block) {
  block.space_before = style.space_before;
  block.space_after = style.space_after;
  block.keep_with_next = style.keep_with_next;
  block.lines_before = style.lines_before;
  block.aside = style.aside;
  block.is_text = true;
  if (style.baseline_at) block.top = *style.baseline_at - kBaselineShare * style.pitch;
}

// Centres the lines on the style's axis, as far as they stay between the margins.
void centre_lines(std::vector<SetLine>& lines, double axis, const Frame& frame) {
  for (SetLine& line : lines) {
    const double width = line.right - line.left;
    const double wanted = std::min(axis - width / 2, frame.right - width);
    shift(line, std::max(wanted, frame.left) - line.left, 0);
  }
}

}  // namespace

Slice line_slice(SetLine line, double pitch, std::uint32_t node) {
  Slice slice;
  slice.height = pitch;
  slice.left = line.left;
  slice.right = line.right;
  shift(line, 0, -kBaselineShare * pitch);
  for (GlyphRun& run : line.runs) slice.items.push_back({std::move(run), node});
  return slice;
}

SetBlock set_paragraph(const Spans& spans, const TextStyle& style, const Frame& frame, std::uint32_t node,
                       TextSetter& setter) {
  SetBlock block;
  apply(style, block);
  const PreparedText text = prepare(spans, style.size, style.bold, setter, style.figures);
  LineMeasure measure;
  measure.align = style.centre_on ? Align::centre : style.align;
  measure.fit = style.fit;
  measure.phrases = style.phrases;
  measure.width = style.centre_on ? frame.width() : frame.width() - style.left - style.right;
  measure.first_line = style.centre_on ? 0 : style.first_line;
  std::vector<SetLine> lines = set_lines(text, measure);
  for (SetLine& line : lines) {
    for (GlyphRun& run : line.runs) run.rgb = style.colour;
  }
  if (style.centre_on) {
    centre_lines(lines, *style.centre_on, frame);
  } else {
    for (SetLine& line : lines) shift(line, frame.left + style.left, 0);
  }
  for (SetLine& line : lines) block.slices.push_back(line_slice(std::move(line), style.pitch, node));
  if (block.slices.empty()) block.slices.push_back(Slice{style.pitch, frame.left, frame.left, {}, {}});
  return block;
}

}  // namespace raingan::layout
