#include "layout/foot.hpp"

#include <algorithm>
#include <iterator>

#include "layout/page_flow.hpp"

namespace raingan::layout {
namespace {

constexpr double kClearance = 12;  // points between the foot and text beside it

double height_of(const SetBlock& block) {
  double height = 0;
  for (const auto* slices : {&block.head, &block.slices}) {
    for (const Slice& slice : *slices) height += slice.height;
  }
  return height;
}

}  // namespace

Foot::Foot(std::vector<SetBlock> blocks, const PageStyle& style) {
  std::vector<std::vector<PlacedSlice>> bands;
  const auto apart = std::stable_partition(blocks.begin(), blocks.end(), [](const SetBlock& b) { return !b.top; });
  std::vector<PlacedSlice> outside;
  double lowest = 0;
  for (auto block = apart; block != blocks.end(); ++block) {
    lowest = std::max(*block->top, lowest) + height_of(*block);
    stack(std::move(*block), lowest, outside);
  }
  blocks.erase(apart, blocks.end());
  double bottom = style.height - style.bottom;
  for (std::size_t end = blocks.size(); end > 0;) {
    std::vector<PlacedSlice> band;
    double top = bottom;
    if (!blocks[end - 1].aside) {
      --end;
      const double space = blocks[end].space_before;
      top = stack(std::move(blocks[end]), bottom, band) - space;
    }
    std::size_t begin = end;
    while (begin > 0 && blocks[begin - 1].aside) --begin;
    std::vector<PlacedSlice> side;
    double side_top = bottom;
    for (std::size_t i = end; i > begin; --i) {
      const double space = blocks[i - 1].space_before;
      side_top = stack(std::move(blocks[i - 1]), side_top, side) - space;
    }
    std::move(side.begin(), side.end(), std::back_inserter(band));
    bottom = std::min(top, side_top);
    end = begin;
    bands.push_back(std::move(band));
  }
  for (auto band = bands.rbegin(); band != bands.rend(); ++band) {
    std::stable_sort(band->begin(), band->end(),
                     [](const PlacedSlice& a, const PlacedSlice& b) { return a.top < b.top; });
    std::move(band->begin(), band->end(), std::back_inserter(slices_));
  }
  std::move(outside.begin(), outside.end(), std::back_inserter(slices_));
}

double Foot::stack(SetBlock block, double bottom, std::vector<PlacedSlice>& band) {
  const double top = bottom - height_of(block);
  std::vector<Slice> slices = std::move(block.head);
  std::move(block.slices.begin(), block.slices.end(), std::back_inserter(slices));
  double y = top;
  for (Slice& slice : slices) {
    const double height = slice.height;
    band.push_back({std::move(slice), y});
    y += height;
  }
  return top;
}

bool Foot::touches(const Slice& slice, double top, double bottom) const {
  if (slice.right <= slice.left) return false;
  return std::any_of(slices_.begin(), slices_.end(), [&](const PlacedSlice& mine) {
    return bottom > mine.top - kClearance / 2 && top < mine.top + mine.slice.height &&
           slice.right + kClearance > mine.slice.left && slice.left - kClearance < mine.slice.right;
  });
}

void Foot::move_to(Page& page) {
  for (PlacedSlice& mine : slices_) place(std::move(mine.slice), mine.top, page);
  slices_.clear();
}

}  // namespace raingan::layout
