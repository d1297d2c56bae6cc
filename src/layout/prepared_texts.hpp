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
  struct Question {
    Spans spans;
    double size = 0;
    bool bold = false;
    Figures figures = Figures::proportional;
    bool operator==(const Question&) const = default;
  };
  struct Known {
    PreparedText text;
    std::set<char32_t> missing;
  };

  // Null when the text was not prepared before, or long ago. Valid until keep().
  const Known* find(const Question& question) const;
  const Known& keep(Question question, Known known);

 private:
  struct Hash {
    std::size_t operator()(const Question& question) const;
  };
  std::unordered_map<Question, Known, Hash> entries_;
};

}  // namespace raingan::layout
