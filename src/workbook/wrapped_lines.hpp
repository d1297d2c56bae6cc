// How high a row must be: viewers do not agree on growing rows by themselves.
#pragma once

#include <string_view>

namespace raingan::workbook {

// Lines that `text` fills when it wraps in a cell `width` digits wide, its own line ends counted; at least 1.
// An estimate on the safe side: Thai breaks at words and its marks take no room.
int wrapped_lines(std::string_view text, double width);

}  // namespace raingan::workbook
