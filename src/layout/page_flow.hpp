// Blocks → pages: page breaks, what stays together, what stands at the foot.
#pragma once

#include <string>
#include <vector>

#include "layout/block.hpp"

namespace raingan::layout {

// A page with what the furniture of pages (numbers, catchwords) needs to know about it.
struct FlowPage {
  Page page;
  std::u32string opening;  // text of its first line; empty when it does not begin with text
};

// Lets `blocks` flow over pages of `style` and anchors `foot` at the lower margin of the last one, beside
// the end of the text when they do not touch. Kept together: blocks with keep_with_next and what follows,
// two lines of a paragraph on either side of a break, `lines_before` lines with a block that asks for
// them, the last two rows of a table. What no page can hold is broken where the page ends.
// `reserve` points stay free at the foot of pages that are continued. Throws Error(refused) beyond
// limits::kMaxPages.
std::vector<FlowPage> flow(std::vector<SetBlock> blocks, std::vector<SetBlock> foot, const PageStyle& style,
                           double reserve);

// Moves the slice onto the page, its upper edge `top` points below the page's.
void place(Slice slice, double top, Page& page);

}  // namespace raingan::layout
