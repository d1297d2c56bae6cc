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
// little space may be put in front of. `em` is the nominal size, by which spaces are judged; `smallest` that
// of the smallest face, by which readers of the page judge gaps between clusters.
struct Texture {
  std::vector<double> place;
  std::vector<Opening> before;
  std::vector<bool> is_space;
  std::vector<bool> stretches;
  std::vector<bool> loosens;
  double em = 0;
  double smallest = 0;

  std::size_t size() const { return before.size(); }
};

// Compositions [first, last); those from `visible_end` on are the spaces at which the line breaks.
struct LineRange {
  std::size_t first = 0, last = 0, visible_end = 0;
};

struct Measure {
  double first = 0, rest = 0;  // widths available
};

// Takes as many words as fit, line after line.
std::vector<LineRange> first_fit(const Texture& texture, Measure measure);

// Minimises the sum of the squared looseness of all lines of each forced paragraph part but the last
// (Knuth and Plass, "Breaking paragraphs into lines", 1981). For justified text.
std::vector<LineRange> total_fit(const Texture& texture, Measure measure);

// Lines of even length, as few as first fit makes: minimises the sum of squared empty space. For centred text the
// last line counts too; for text set ragged it does not, but may not be one short word.
std::vector<LineRange> balanced_fit(const Texture& texture, Measure measure);
std::vector<LineRange> ragged_fit(const Texture& texture, Measure measure);

// Is the last line of a part of the paragraph no more than a short syllable, below other lines of that part?
bool leaves_short_end(const Texture& texture, const std::vector<LineRange>& lines);

// `texture` in which a phrase (what stands between two spaces) is broken only when it is wider than a line:
// the habit of word processors.
Texture with_whole_phrases(Texture texture, Measure measure);

// Points added after each stretching space and before each loosening composition.
struct Stretch {
  double space = 0;
  double gap = 0;
};

// Where the slack of a line goes. `spaces`: into the spaces up to 1/6 em each, then up to 0.02 em between the clusters,
// then into the spaces up to kWidestSpace, and only what is left between the clusters. `clusters`: between all clusters
// alike, on both sides of a space too, as far as spaces may grow. Gaps grow to kWidestGap at most.
enum class Spread { spaces, clusters };

// In em of the smallest face. Beyond a wider space readers of a page see another column, beyond a wider gap people
// see single letters.
inline constexpr double kWidestSpace = 0.62;
inline constexpr double kWidestGap = 0.25;

// What brings `line` from its natural width to `width` exactly; nothing for a line that would need more than
// there is room for: it stays ragged.
Stretch justification(const Texture& texture, const LineRange& line, double width, Spread spread);

double natural_width(const Texture& texture, const LineRange& line);

// Width of the widest piece between two places where a line may break.
double widest_piece(const Texture& texture);

}  // namespace raingan::layout
