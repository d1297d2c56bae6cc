#include "layout/page_flow.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "layout/foot.hpp"
#include "layout/picture.hpp"

namespace raingan::layout {
namespace {

constexpr double kHeightTolerance = 0.01;  // points; rounding of sums of line heights

struct Piece {
  std::size_t block = 0, index = 0;
  bool may_break = true;  // a page may begin here
};

double height_of(const std::vector<Slice>& slices) {
  double height = 0;
  for (const Slice& slice : slices) height += slice.height;
  return height;
}

bool may_break_inside(const SetBlock& block, std::size_t index) {
  const std::size_t after = block.slices.size() - index;
  if (block.is_text) return index >= 2 && after >= 2;
  return after >= 2 || block.slices.size() < 3;
}

std::vector<Piece> pieces_of(const std::vector<SetBlock>& blocks) {
  std::vector<Piece> pieces;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const std::size_t first = pieces.size();
    for (std::size_t i = 0; i < blocks[b].slices.size(); ++i) {
      const bool allowed = i == 0 ? b == 0 || !blocks[b - 1].keep_with_next : may_break_inside(blocks[b], i);
      pieces.push_back({b, i, allowed});
    }
    const auto before = std::min(static_cast<std::size_t>(std::max(blocks[b].lines_before, 0)), first);
    for (std::size_t k = 0; k < before; ++k) pieces[first - k].may_break = false;
  }
  return pieces;
}

std::u32string text_of(const Slice& slice) {
  std::u32string text;
  for (const Item& item : slice.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item.content)) text += run->text;
  }
  return text;
}

void make_artifact(Slice& slice) {
  for (Item& item : slice.items) item.node = 0;
}

class PageFlow {
 public:
  PageFlow(std::vector<SetBlock> blocks, std::vector<SetBlock> foot, const PageStyle& style, double reserve)
      : blocks_(std::move(blocks)),
        pieces_(pieces_of(blocks_)),
        foot_(std::move(foot), style),
        style_(style),
        reserve_(reserve) {}

  std::vector<FlowPage> run() {
    bool foot_waits = !foot_.empty();
    std::size_t first = 0;
    do {
      const Fill fill = filled(first, pages_.size());
      append_page(first, fill.last);
      if (fill.with_foot) {
        foot_.move_to(pages_.back().page);
        foot_waits = false;
      }
      first = fill.last;
    } while (first < pieces_.size());
    if (foot_waits) {
      append_page(first, first);
      foot_.move_to(pages_.back().page);
    }
    return std::move(pages_);
  }

 private:
  struct Fill {
    std::size_t last = 0;  // the piece that the next page begins with
    bool with_foot = false;
  };

  double limit() const { return style_.height - style_.bottom; }
  double page_top(std::size_t page) const { return page == 0 ? style_.first_top : style_.top; }

  bool shows_head(const Piece& piece, bool opens_page) const {
    const SetBlock& block = blocks_[piece.block];
    if (block.head.empty()) return false;
    if (piece.index == 0) return true;
    return opens_page && height_of(block.head) < (limit() - style_.top) / 2;
  }

  // Upper edge of the piece (of its heading, where one is shown) after what ends at `y`.
  double top_of(const Piece& piece, std::size_t page, bool opens_page, double y) const {
    const SetBlock& block = blocks_[piece.block];
    if (piece.index > 0) return y;
    if (block.top && page == 0) return *block.top;
    if (opens_page) return y;
    return y + block.space_before + blocks_[piece.block - 1].space_after;
  }

  double height_with_head(const Piece& piece, bool opens_page) const {
    const SetBlock& block = blocks_[piece.block];
    return block.slices[piece.index].height + (shows_head(piece, opens_page) ? height_of(block.head) : 0);
  }

  Fill filled(std::size_t first, std::size_t page) const {
    double y = page_top(page);
    std::size_t fitting = first;
    std::size_t with_reserve = first;
    for (; fitting < pieces_.size(); ++fitting) {
      const bool opens = fitting == first;
      y = top_of(pieces_[fitting], page, opens, y) + height_with_head(pieces_[fitting], opens);
      if (y > limit() + kHeightTolerance) break;
      if (y <= limit() - reserve_ + kHeightTolerance) with_reserve = fitting + 1;
    }
    const bool all = fitting == pieces_.size();
    if (all && (foot_.empty() || foot_fits(first, page))) return {fitting, !foot_.empty()};
    // The text is continued: the last place where a page may begin, and never nothing.
    for (std::size_t at = std::min(with_reserve, pieces_.size() - 1); at > first; --at) {
      if (pieces_[at].may_break) return {at, false};
    }
    return {all ? fitting : std::max(fitting, first + 1), false};
  }

  // True when the rest of the text from `first` on touches nothing of the foot.
  bool foot_fits(std::size_t first, std::size_t page) const {
    double y = page_top(page);
    for (std::size_t i = first; i < pieces_.size(); ++i) {
      const double top = top_of(pieces_[i], page, i == first, y);
      y = top + height_with_head(pieces_[i], i == first);
      if (foot_.touches(blocks_[pieces_[i].block].slices[pieces_[i].index], top, y)) return false;
    }
    return true;
  }

  void append_page(std::size_t first, std::size_t last) {
    if (pages_.size() == limits::kMaxPages) {
      throw Error(ErrorCode::refused, {"เอกสารยาวเกินไป", "the document has too many pages"});
    }
    FlowPage flow_page;
    flow_page.page.width = style_.width;
    flow_page.page.height = style_.height;
    double y = page_top(pages_.size());
    for (std::size_t i = first; i < last; ++i) {
      const Piece& piece = pieces_[i];
      SetBlock& block = blocks_[piece.block];
      if (i == first && block.is_text) flow_page.opening = text_of(block.slices[piece.index]);
      y = top_of(piece, pages_.size(), i == first, y);
      if (shows_head(piece, i == first)) y = place_head(block, piece.index > 0, y, flow_page.page);
      const double height = block.slices[piece.index].height;
      place(std::move(block.slices[piece.index]), y, flow_page.page);
      block.slices[piece.index].height = height;
      y += height;
    }
    pages_.push_back(std::move(flow_page));
  }

  // A heading that is repeated is no part of the table's structure again.
  double place_head(const SetBlock& block, bool repeated, double y, Page& page) const {
    for (Slice slice : block.head) {
      if (repeated) make_artifact(slice);
      const double height = slice.height;
      place(std::move(slice), y, page);
      y += height;
    }
    return y;
  }

  std::vector<SetBlock> blocks_;
  std::vector<Piece> pieces_;
  Foot foot_;
  const PageStyle& style_;
  double reserve_;
  std::vector<FlowPage> pages_;
};

}  // namespace

std::vector<FlowPage> flow(std::vector<SetBlock> blocks, std::vector<SetBlock> foot, const PageStyle& style,
                           double reserve) {
  return PageFlow(std::move(blocks), std::move(foot), style, reserve).run();
}

void place(Slice slice, double top, Page& page) {
  const double edge = page.height - top;
  for (Item& item : slice.items) {
    if (auto* run = std::get_if<GlyphRun>(&item.content)) run->y += edge;
    if (auto* box = std::get_if<Box>(&item.content)) box->y += edge;
    if (auto* rule = std::get_if<Rule>(&item.content)) {
      rule->y0 += edge;
      rule->y1 += edge;
    }
    page.items.push_back(std::move(item));
  }
  for (const Sketch& sketch : slice.sketches) {
    Drawing drawing = placed(*sketch.drawing, sketch.x, edge + sketch.y, sketch.scale);
    if (!sketch.alternative.empty()) drawing.alternative = sketch.alternative;
    page.items.push_back({std::move(drawing), sketch.node});
  }
}

}  // namespace raingan::layout
