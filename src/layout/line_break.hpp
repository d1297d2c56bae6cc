// Where the lines of a paragraph end, and how a line is stretched to its measure. Knows widths only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace raingan::layout {

// What a line may do at a composition. `resort` is a place inside a word, used only when a word is longer
// than the line; `cluster` one that no line should begin at, for want of any other.
enum class Opening : std::uint8_t { closed, cluster, resort, word, space, forced };

// A paragraph as widths. Composition i stands at place[i], place[i + 1] is its end. `stretches` marks the
// spaces that justification may widen, `is_space` all of them; `loosens` marks compositions that a
// little space may be put in front of.
struct Texture {
  std::vector<double> place;
  std::vector<Opening> before;
  std::vector<bool> is_space;
  std::vector<bool> stretches;
  std::vector<bool> loosens;
  double em = 0;

  std::size_t size() const { return before.size(); }
};

// Compositions [first, last); those from `visible_end` on are the spaces at which the line breaks.
struct LineRange {
  std::size_t first = 0, last = 0, visible_end = 0;
};

struct Measure {
  double first = 0, rest = 0;  // widths available
};

// Takes as many words as fit, line after line. For text set ragged.
std::vector<LineRange> first_fit(const Texture& texture, Measure measure);

// Minimises the sum of the squared looseness of all lines of each forced paragraph part but the last
// (Knuth and Plass, "Breaking paragraphs into lines", 1981). For justified text.
std::vector<LineRange> total_fit(const Texture& texture, Measure measure);

// Lines of even length: minimises the sum of squared empty space, the last line included. For centred text.
std::vector<LineRange> balanced_fit(const Texture& texture, Measure measure);

// Points added after each stretching space and before each loosening composition.
struct Stretch {
  double space = 0;
  double gap = 0;
};

// What brings `line` from its natural width to `width` exactly: spaces first (to +0.25 em), then up to
// 0.02 em between clusters, the rest into the spaces again. Nothing for a line that has no space to widen
// or would get more than 2.5 em in every space.
Stretch justification(const Texture& texture, const LineRange& line, double width);

double natural_width(const Texture& texture, const LineRange& line);

// Width of the widest piece between two places where a line may break.
double widest_piece(const Texture& texture);

}  // namespace raingan::layout
