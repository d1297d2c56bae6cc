// Texts that were shaped before: most paragraphs of a job's letters are the same in every one of them.
#pragma once

#include <cstddef>
#include <set>
#include <unordered_map>

#include "layout/document.hpp"
#include "layout/paragraph.hpp"

namespace raingan::layout {

// What prepare() gave for its arguments, all of which are compared. One for one set of fonts and one word breaker, and
// not for two threads at once. It saves time and is never seen otherwise.
class PreparedTexts {
 public:
  struct Known {
    PreparedText text;
    std::set<char32_t> missing;
  };

  // Null when the text was not prepared before, or long ago. Valid until keep().
  const Known* find(const Spans& spans, double size, bool bold) const;
  const Known& keep(const Spans& spans, double size, bool bold, Known known);

 private:
  struct Entry {
    Spans spans;
    double size;
    bool bold;
    Known known;
  };
  std::unordered_multimap<std::size_t, Entry> entries_;
};

}  // namespace raingan::layout
