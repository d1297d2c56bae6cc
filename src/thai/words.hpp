// Where a line of Thai may break.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "thai/glue_words.hpp"

namespace raingan::thai {

// libthai's word breaker with a dictionary file (thbrk.tri). Not safe for use from two threads at once;
// make one a thread (about 5 ms).
class WordBreaker {
 public:
  // `dictionary` is the path of a trie made by trietool; empty for the system's own. `glue` is shared by
  // the breakers of all threads. Throws Error(unreadable) when the dictionary cannot be loaded.
  WordBreaker(const std::string& dictionary, std::shared_ptr<const GlueWords> glue);
  ~WordBreaker();
  WordBreaker(const WordBreaker&) = delete;
  WordBreaker& operator=(const WordBreaker&) = delete;

  // breaks[i] says whether a line may begin at text[i]; breaks[0] is false, size = text.size(). Follows
  // the glue and filter rules of Thai typesetting: never before ๆ ฯ ) ” , . : % or a mark, never after
  // ( “ or a leading vowel, a number stays with its unit, a day with its month and year, "พ.ศ." with the
  // year, Latin words and numbers whole. `keep` lists ranges [first, last) without any break inside.
  struct Range {
    std::size_t first, last;
  };
  std::vector<bool> breaks(std::u32string_view text, const std::vector<Range>& keep = {}) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace raingan::thai
