#include <algorithm>

#include "layout/block.hpp"

namespace raingan::layout {
namespace {

// More lines than this are no head of a letter any more and may be cut by a page break.
constexpr std::size_t kWholeLines = 8;
constexpr double kLeaderGap = 0.25;  // em between a text and its leader

// Width of the stop: its own, or up to the next stop or the margin.
double width_of(const TextStyle& style, std::size_t index, const Frame& frame) {
  const Stop& stop = style.stops[index];
  const double room = frame.width() - style.right - stop.x;
  if (stop.width) return std::min(*stop.width, room);
  return index + 1 < style.stops.size() ? style.stops[index + 1].x - stop.x : room;
}

// Dots from `from` to `to`; they end there, so that leaders below each other stand dot under dot.
SetLine dots(double from, double to, double size, bool bold, TextSetter& setter) {
  const double dot = prepare({Span{".", false, false, true, {}}}, size, bold, setter).natural_width();
  const auto count = static_cast<std::size_t>(std::max((to - from) / dot, 0.0));
  if (count == 0) return {};
  const PreparedText text = prepare({Span{std::string(count, '.'), false, false, true, {}}}, size, bold, setter);
  LineMeasure measure;
  measure.width = to - from;
  measure.align = Align::right;
  SetLine line = set_lines(text, measure).front();
  shift(line, from, 0);
  return line;
}

struct CellLine {
  SetLine text;
  SetLine leader;
};
using SetCell = std::vector<CellLine>;

SetCell set_cell(const Spans& spans, const TextStyle& style, std::size_t index, const Frame& frame,
                 TextSetter& setter) {
  const Stop& stop = style.stops[index];
  const double size = stop.size.value_or(style.size);
  const bool bold = stop.bold.value_or(style.bold);
  const PreparedText text = prepare(spans, size, bold, setter, style.figures);
  LineMeasure measure;
  measure.width = width_of(style, index, frame);
  measure.align = stop.align;
  measure.fit = style.fit;
  measure.phrases = style.phrases;
  measure.hang = stop.hang_number ? clause_number_width(text) : 0;
  std::vector<SetLine> lines = set_lines(text, measure);
  if (lines.empty() && stop.leader) lines.emplace_back();
  double dx = frame.left + stop.x;
  if (stop.flush) {
    double widest = 0;
    for (const SetLine& line : lines) widest = std::max(widest, line.right);
    dx += measure.width - widest;
  }
  SetCell cell;
  for (SetLine& line : lines) {
    shift(line, dx, 0);
    SetLine leader;
    if (stop.leader) {
      const double gap = line.runs.empty() ? 0 : kLeaderGap * size;
      leader = dots(line.right + gap, frame.left + stop.x + measure.width, size, bold, setter);
    }
    cell.push_back({std::move(line), std::move(leader)});
  }
  return cell;
}

void add_line(SetLine line, std::uint32_t node, double top, const TextStyle& style, Slice& slice) {
  for (GlyphRun& run : line.runs) run.rgb = style.colour;
  Slice made = line_slice(std::move(line), style.pitch, node);
  for (Item& item : made.items) {
    std::get<GlyphRun>(item.content).y -= top;
    slice.items.push_back(std::move(item));
  }
  slice.left = std::min(slice.left, made.left);
  slice.right = std::max(slice.right, made.right);
  slice.height = std::max(slice.height, top + style.pitch);
}

// The number or dash in the first cell of an item.
void mark_as_label(SetCell& cell) {
  for (auto& line : cell) {
    for (GlyphRun& run : line.text.runs) run.label_characters = static_cast<std::uint32_t>(run.text.size());
  }
}

// Joins a few lines into one slice, cell after cell, so that reading order is the order of sense. Leaders are no text.
Slice joined(std::vector<SetCell> cells, const TextStyle& style, const std::vector<std::uint32_t>& nodes,
             const Frame& frame) {
  Slice slice;
  slice.left = frame.right;
  slice.right = frame.left;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    for (std::size_t k = 0; k < cells[c].size(); ++k) {
      const double top = static_cast<double>(k) * style.pitch;
      add_line(std::move(cells[c][k].text), nodes[c], top, style, slice);
      if (!cells[c][k].leader.runs.empty()) add_line(std::move(cells[c][k].leader), 0, top, style, slice);
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
  std::vector<SetCell> lines;
  std::size_t most = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(set_cell(cells[i], style, i, frame, setter));
    if (style.list_item && i == 0 && cells.size() > 1) mark_as_label(lines.front());
    most = std::max(most, lines.back().size());
  }
  if (most <= kWholeLines) {
    block.slices.push_back(joined(std::move(lines), style, nodes, frame));
    return block;
  }
  for (std::size_t k = 0; k < most; ++k) {
    std::vector<SetCell> row(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (k < lines[i].size()) row[i].push_back(std::move(lines[i][k]));
    }
    block.slices.push_back(joined(std::move(row), style, nodes, frame));
  }
  return block;
}

}  // namespace raingan::layout
