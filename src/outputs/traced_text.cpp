#include "outputs/traced_text.hpp"

#include <algorithm>

#include "thai/digits.hpp"

namespace raingan::outputs {
namespace {

bool holds_digit(const std::string& text) {
  return thai::to_ascii_digits(text).find_first_of("0123456789") != std::string::npos;
}

}  // namespace

void TracedText::append(const std::string& piece, std::string trace) {
  if (piece.empty()) return;
  text_ += piece;
  pieces_.push_back({text_.size(), std::move(trace), holds_digit(piece)});
}

std::size_t TracedText::piece_at(std::size_t place) const {
  const auto found = std::upper_bound(pieces_.begin(), pieces_.end(), place,
                                      [](std::size_t at, const Piece& piece) { return at < piece.end; });
  return static_cast<std::size_t>(found - pieces_.begin());
}

void TracedText::add(layout::Span part, layout::Spans& spans) {
  const std::size_t end = done_ + part.text.size();
  while (done_ < end) {
    std::size_t piece = piece_at(done_);
    std::size_t source = piece;
    // What holds no number takes its neighbour's trace: the fewer spans, the fewer runs on the page.
    for (; pieces_[piece].end < end; ++piece) {
      const bool next = pieces_[piece + 1].numbered;
      if (next && pieces_[source].numbered && !part.keep) break;
      if (next) source = piece + 1;
    }
    const std::size_t stop = std::min(end, pieces_[piece].end);
    layout::Span cut = part;
    cut.text = text_.substr(done_, stop - done_);
    cut.trace = pieces_[source].trace;
    spans.push_back(std::move(cut));
    done_ = stop;
  }
}

}  // namespace raingan::outputs
