#include <algorithm>

#include "layout/block.hpp"

namespace raingan::layout {
namespace {

// More lines than this are no head of a letter any more and may be cut by a page break.
constexpr std::size_t kWholeLines = 8;

// Width of the stop: its own, or up to the next stop or the margin.
double width_of(const TextStyle& style, std::size_t index, const Frame& frame) {
  const Stop& stop = style.stops[index];
  const double room = frame.width() - style.right - stop.x;
  if (stop.width) return std::min(*stop.width, room);
  return index + 1 < style.stops.size() ? style.stops[index + 1].x - stop.x : room;
}

std::vector<SetLine> set_cell(const Spans& spans, const TextStyle& style, std::size_t index, const Frame& frame,
                              TextSetter& setter) {
  const Stop& stop = style.stops[index];
  const PreparedText text = prepare(spans, style.size, style.bold, setter);
  LineMeasure measure;
  measure.width = width_of(style, index, frame);
  measure.align = stop.align;
  measure.hang = stop.hang_number ? clause_number_width(text) : 0;
  std::vector<SetLine> lines = set_lines(text, measure);
  double dx = frame.left + stop.x;
  if (stop.flush) {
    double widest = 0;
    for (const SetLine& line : lines) widest = std::max(widest, line.right);
    dx += measure.width - widest;
  }
  for (SetLine& line : lines) shift(line, dx, 0);
  return lines;
}

// Joins the slices of a few lines into one, cell after cell, so that reading order is the order of sense.
Slice joined(std::vector<std::vector<SetLine>> cells, const TextStyle& style, const std::vector<std::uint32_t>& nodes,
             const Frame& frame) {
  Slice slice;
  slice.left = frame.right;
  slice.right = frame.left;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    for (std::size_t k = 0; k < cells[c].size(); ++k) {
      const double top = static_cast<double>(k) * style.pitch;
      Slice line = line_slice(std::move(cells[c][k]), style.pitch, nodes[c]);
      for (Item& item : line.items) {
        std::get<GlyphRun>(item.content).y -= top;
        slice.items.push_back(std::move(item));
      }
      slice.left = std::min(slice.left, line.left);
      slice.right = std::max(slice.right, line.right);
      slice.height = std::max(slice.height, top + style.pitch);
    }
  }
  slice.height = std::max(slice.height, style.pitch);
  return slice;
}

}  // namespace

SetBlock set_stop_line(const std::vector<Spans>& cells, const TextStyle& style, const Frame& frame,
                       const std::vector<std::uint32_t>& nodes, TextSetter& setter) {
  SetBlock block = set_paragraph({}, style, frame, 0, setter);
  block.slices.clear();
  std::vector<std::vector<SetLine>> lines;
  std::size_t most = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(set_cell(cells[i], style, i, frame, setter));
    most = std::max(most, lines.back().size());
  }
  if (most <= kWholeLines) {
    block.slices.push_back(joined(std::move(lines), style, nodes, frame));
    return block;
  }
  for (std::size_t k = 0; k < most; ++k) {
    std::vector<std::vector<SetLine>> row(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (k < lines[i].size()) row[i].push_back(std::move(lines[i][k]));
    }
    block.slices.push_back(joined(std::move(row), style, nodes, frame));
  }
  return block;
}

}  // namespace raingan::layout
