// The foot of a section's last page: office and telephone at the left, a QR code beside it, the motto below.
#pragma once

#include <vector>

#include "layout/block.hpp"

namespace raingan::layout {

// The foot's slices in bands from top to bottom, the lowest ending at the page's lower margin. Blocks that
// stand aside share the band of the next block that does not; both end at the same height. Blocks with a place of
// their own (`top`) stand there, outside the bands, each below the one before where they would meet.
class Foot {
 public:
  Foot(std::vector<SetBlock> blocks, const PageStyle& style);

  bool empty() const { return slices_.empty(); }

  // True when the slice, standing between `top` and `bottom` from the page's upper edge, comes too near.
  bool touches(const Slice& slice, double top, double bottom) const;

  void move_to(Page& page);

 private:
  struct PlacedSlice {
    Slice slice;
    double top = 0;
  };
  // Puts the block upward from `bottom`; returns its top.
  double stack(SetBlock block, double bottom, std::vector<PlacedSlice>& band);

  std::vector<PlacedSlice> slices_;
};

}  // namespace raingan::layout
