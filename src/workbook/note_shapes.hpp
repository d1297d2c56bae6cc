// The boxes in which comments show: shapes of a legacy VML drawing (ECMA-376 part 4, 19). Without its
// shape Excel does not show a comment.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/sheet.hpp"

namespace raingan::workbook {

// A box for the comment of one cell, as high as `lines` of text need.
struct NoteBox {
  CellAddress cell;
  std::uint32_t lines = 1;
};

// The largest number in the shape id blocks ("idmap") of a drawing; 0 when there are none. Blocks of
// 1024 ids must not be shared by drawings of one workbook.
std::uint32_t last_id_block(std::string_view vml);

// A drawing of these boxes whose ids begin in `block`.
std::string note_drawing(const std::vector<NoteBox>& boxes, std::uint32_t block);

// `vml` with boxes added at its end, everything else as it is. VML of Excel is not always well-formed
// XML, so only its last end tag is looked for; empty when there is none.
std::string with_note_boxes(std::string_view vml, const std::vector<NoteBox>& boxes);

}  // namespace raingan::workbook
