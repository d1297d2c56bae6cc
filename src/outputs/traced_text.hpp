// A text put together of pieces that each lead back to a place of their own.
#pragma once

#include <string>
#include <vector>

#include "layout/document.hpp"

namespace raingan::outputs {

class TracedText {
 public:
  void append(const std::string& piece, std::string trace);
  const std::string& text() const { return text_; }

  // Appends `part`, the next stretch of the text, to `spans`: traced, and cut where a piece with a number in it begins
  // or ends. A stretch that is kept together stays whole, with the trace of the last such piece in it.
  void add(layout::Span part, layout::Spans& spans);

 private:
  struct Piece {
    std::size_t end = 0;
    std::string trace;
    bool numbered = false;
  };
  std::size_t piece_at(std::size_t place) const;

  std::string text_;
  std::vector<Piece> pieces_;
  std::size_t done_ = 0;
};

}  // namespace raingan::outputs
