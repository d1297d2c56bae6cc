// Which words stay on one line although a space stands between them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "thai/glue_words.hpp"

namespace raingan::thai {

// text[space, next) are spaces, something stands on both sides. `word_starts` says where a word of the
// dictionary begins. True when a line must not begin at `next`: number and unit, day and month and year,
// "พ.ศ. ๒๕๖๗", "ข้อ ๓", "ที่ นค ๐๐๑๙.๓/ว ๑๙๐๕๗", title and name, "พ.ศ." and year, groups of a telephone number, "๑ - ๖".
bool glued_across_space(std::u32string_view text, std::size_t space, std::size_t next,
                        const std::vector<bool>& word_starts, const GlueWords& glue);

}  // namespace raingan::thai
