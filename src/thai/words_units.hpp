// Which words stay on one line although nothing stands between them.
#pragma once

#include <string_view>
#include <vector>

#include "thai/glue_words.hpp"

namespace raingan::thai {

// Takes back breaks (breaks[i]: a line may begin at text[i]) inside a place's name and a compound ("เนื่อง|จาก"), between
// a prefix and its word ("การ|พัฒนา"), a word and its suffix ("คน|ละ"), a word and the "ที่" of its number ("งวด|ที่ ๒"), a
// title and a name, and inside that name and the surname after it, as far as a name can be told from what follows.
// `word_starts` as in words_glue.hpp.
void keep_units_whole(std::u32string_view text, const std::vector<bool>& word_starts, const GlueWords& glue,
                      std::vector<bool>& breaks);

}  // namespace raingan::thai
