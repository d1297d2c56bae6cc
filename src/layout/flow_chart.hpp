// Flows: boxes in lanes, read downwards, joined by arrows.
#pragma once

#include "layout/block.hpp"
#include "layout/table.hpp"

namespace raingan::layout {

// One slice a step, each at a height of its own, so that no two boxes stand beside each other and the bend between two
// lanes has the gap between the steps to itself. The lower half of that gap belongs to the slice of the step above
// it: a page that is continued ends with the first half of the arrow, the next begins with the rest of it under the
// lane heads. Tagged as a list, a step an item, its tag read first; boxes and arrows are artifacts. Throws
// Error(faulty_template) for a step in a lane that there is not, without lanes, and for a step that no page can hold.
SetBlock set_flow(const Flow& flow, const FlowStyle& style, const Frame& frame, std::uint32_t section,
                  const AddNode& add_node, TextSetter& setter);

}  // namespace raingan::layout
