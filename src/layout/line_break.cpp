#include "layout/line_break.hpp"

#include <algorithm>
#include <limits>

namespace raingan::layout {
namespace {

constexpr double kTolerance = 1e-6;        // points; rounding of sums
constexpr double kSpaceStretch = 1 / 6.0;  // em; readers of the page are unharmed up to here and beyond
constexpr double kLooseGap = 0.02;         // em of the smallest face; between clusters, hardly seen
constexpr double kWordBreak = 0.1;         // cost of ending a line inside a phrase
constexpr double kRagged = 100;            // cost of a line that cannot be stretched to the margin
constexpr double kShortLast = 4.0;         // cost of a last line as it shrinks from kStubEm to nothing
constexpr double kStubEm = 3;
constexpr double kSyllableEm = 2;

std::size_t without_spaces(const Texture& texture, std::size_t first, std::size_t last) {
  while (last > first && texture.is_space[last - 1]) --last;
  return last;
}

LineRange line_of(const Texture& texture, std::size_t first, std::size_t last) {
  return {first, last, without_spaces(texture, first, last)};
}

// Where a piece [start, end) without breaks is cut to fit `width`: at its last good place, at its last
// place at all, or after its first cluster. `end` when it is one cluster.
std::size_t cut_inside(const Texture& texture, std::size_t start, std::size_t end, double width) {
  std::size_t good = end, any = end;
  for (std::size_t i = start + 1; i < end; ++i) {
    const bool fits = texture.place[i] - texture.place[start] <= width;
    if (!fits && any != end) break;
    if (texture.before[i] == Opening::closed) continue;
    any = i;
    if (fits && texture.before[i] == Opening::resort) good = i;
  }
  return good != end ? good : any;
}

// The places where a line may end: those of the texture, and resorts in pieces wider than the measure.
std::vector<std::size_t> candidates(const Texture& texture, Measure measure) {
  const double width = std::min(measure.first, measure.rest) + kTolerance;
  std::vector<std::size_t> ends;
  std::size_t piece = 0;
  const auto split_piece = [&](std::size_t end) {
    std::size_t start = piece;
    while (texture.place[without_spaces(texture, start, end)] - texture.place[start] > width) {
      const std::size_t cut = cut_inside(texture, start, end, width);
      if (cut == end) break;
      ends.push_back(cut);
      start = cut;
    }
  };
  for (std::size_t i = 1; i <= texture.size(); ++i) {
    if (i < texture.size() && texture.before[i] <= Opening::resort) continue;
    split_piece(i);
    ends.push_back(i);
    piece = i;
  }
  return ends;
}

// What can be stretched in the first i compositions.
struct Counts {
  std::vector<std::uint32_t> spaces, gaps;
  std::vector<double> space_widths;
};

Counts counted(const Texture& texture) {
  Counts counts;
  counts.spaces.assign(texture.size() + 1, 0);
  counts.gaps.assign(texture.size() + 1, 0);
  counts.space_widths.assign(texture.size() + 1, 0);
  for (std::size_t i = 0; i < texture.size(); ++i) {
    counts.spaces[i + 1] = counts.spaces[i] + (texture.stretches[i] ? 1 : 0);
    counts.gaps[i + 1] = counts.gaps[i] + (texture.loosens[i] ? 1 : 0);
    const double width = texture.stretches[i] ? texture.place[i + 1] - texture.place[i] : 0;
    counts.space_widths[i + 1] = counts.space_widths[i] + width;
  }
  return counts;
}

// Room for stretching: how many spaces and gaps there are and how much all spaces can take.
struct Elasticity {
  std::uint32_t spaces = 0, gaps = 0;
  double most_in_spaces = 0;
};

double most_in_spaces(const Texture& texture, std::uint32_t spaces, double natural) {
  return std::max(spaces * kWidestSpace * texture.smallest - natural, 0.0);
}

Elasticity elasticity(const Texture& texture, const Counts& counts, const LineRange& line) {
  if (line.visible_end <= line.first) return {};
  const std::uint32_t spaces = counts.spaces[line.visible_end] - counts.spaces[line.first];
  const double natural = counts.space_widths[line.visible_end] - counts.space_widths[line.first];
  return {spaces, counts.gaps[line.visible_end] - counts.gaps[line.first + 1],
          most_in_spaces(texture, spaces, natural)};
}

Elasticity elasticity(const Texture& texture, const LineRange& line) {
  Elasticity elastic;
  double natural = 0;
  for (std::size_t i = line.first; i < line.visible_end; ++i) {
    if (texture.stretches[i]) ++elastic.spaces, natural += texture.place[i + 1] - texture.place[i];
    if (texture.loosens[i] && i > line.first) ++elastic.gaps;
  }
  elastic.most_in_spaces = most_in_spaces(texture, elastic.spaces, natural);
  return elastic;
}

// A last line that looks as if it had been forgotten.
bool is_syllable(const Texture& texture, const LineRange& line) {
  return natural_width(texture, line) < kSyllableEm * texture.em;
}

double cost_of_last(const Texture& texture, const LineRange& line) {
  return kShortLast * std::max(1 - natural_width(texture, line) / (kStubEm * texture.em + 0.01), 0.0);
}

// The cost of setting a line with `slack` points left over.
class JustifiedCost {
 public:
  explicit JustifiedCost(const Texture& texture) : texture_(texture), counts_(counted(texture)) {}

  double operator()(const LineRange& line, double slack, bool ends_part) const {
    if (ends_part) return cost_of_last(texture_, line);
    const Elasticity elastic = elasticity(texture_, counts_, line);
    const double loose_gaps = elastic.gaps * kLooseGap * texture_.smallest;
    const double room = elastic.spaces * kSpaceStretch * texture_.em + loose_gaps + 0.01 * texture_.em;
    const double looseness = slack / room;
    const bool in_phrase = texture_.before[line.last] != Opening::space;
    const bool ragged = slack > elastic.most_in_spaces + elastic.gaps * kWidestGap * texture_.smallest;
    return std::min(looseness * looseness, 1e6) + (in_phrase ? kWordBreak : 0) + (ragged ? kRagged : 0);
  }

 private:
  const Texture& texture_;
  Counts counts_;
};

// Dynamic programming over the candidates: the cheapest way to every line end. Every piece fits a line
// except single clusters, which are let through.
template <typename Cost>
std::vector<LineRange> cheapest(const Texture& texture, Measure measure, const Cost& cost) {
  const std::vector<std::size_t> ends = candidates(texture, measure);
  struct Way {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t from = 0;
  };
  std::vector<Way> ways(ends.size() + 1);  // ways[k]: lines end at ends[k - 1]; ways[0]: the beginning
  ways[0].cost = 0;
  const auto position = [&](std::size_t k) { return k == 0 ? 0 : ends[k - 1]; };
  for (std::size_t to = 1; to <= ends.size(); ++to) {
    const std::size_t last = position(to);
    const bool ends_part = last == texture.size() || texture.before[last] == Opening::forced;
    for (std::size_t from = to; from-- > 0;) {
      const LineRange line = line_of(texture, position(from), last);
      const double slack = (from == 0 ? measure.first : measure.rest) - natural_width(texture, line);
      if (slack < -kTolerance && from + 1 != to) break;
      const double total = ways[from].cost + cost(line, std::max(slack, 0.0), ends_part);
      if (total < ways[to].cost) ways[to] = {total, from};
      if (from > 0 && position(from) < texture.size() && texture.before[position(from)] == Opening::forced) break;
    }
  }
  std::vector<LineRange> lines;
  for (std::size_t k = ends.size(); k > 0; k = ways[k].from) {
    lines.push_back(line_of(texture, position(ways[k].from), position(k)));
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

// The cost of a line of ragged or centred text. A new line costs more than any evenness gains.
double unevenness(const Texture& texture, Measure measure, const LineRange& line, double slack) {
  const double looseness = slack / std::max(measure.rest, 1.0);
  const bool in_phrase = line.last < texture.size() && texture.before[line.last] == Opening::word;
  return 1 + looseness * looseness / 100 + (in_phrase ? kWordBreak / 100 : 0);
}

}  // namespace

std::vector<LineRange> first_fit(const Texture& texture, Measure measure) {
  std::vector<LineRange> lines;
  std::size_t first = 0;
  std::size_t last = 0;
  for (const std::size_t end : candidates(texture, measure)) {
    const double width = lines.empty() ? measure.first : measure.rest;
    const bool forced = last > first && last < texture.size() && texture.before[last] == Opening::forced;
    const bool too_wide = natural_width(texture, line_of(texture, first, end)) > width + kTolerance;
    if (last > first && (forced || too_wide)) {
      lines.push_back(line_of(texture, first, last));
      first = last;
    }
    last = end;
  }
  if (last > first) lines.push_back(line_of(texture, first, last));
  return lines;
}

std::vector<LineRange> total_fit(const Texture& texture, Measure measure) {
  return cheapest(texture, measure, JustifiedCost(texture));
}

std::vector<LineRange> balanced_fit(const Texture& texture, Measure measure) {
  return cheapest(texture, measure,
                  [&](const LineRange& line, double slack, bool) { return unevenness(texture, measure, line, slack); });
}

std::vector<LineRange> ragged_fit(const Texture& texture, Measure measure) {
  return cheapest(texture, measure, [&](const LineRange& line, double slack, bool ends_part) {
    if (ends_part) return is_syllable(texture, line) ? 1.5 : 1;
    return unevenness(texture, measure, line, slack);
  });
}

bool leaves_short_end(const Texture& texture, const std::vector<LineRange>& lines) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const LineRange& line = lines[i];
    const bool begins_part = texture.before[line.first] == Opening::forced;
    const bool ends_part = line.last == texture.size() || texture.before[line.last] == Opening::forced;
    if (ends_part && !begins_part && is_syllable(texture, line)) return true;
  }
  return false;
}

Texture with_whole_phrases(Texture texture, Measure measure) {
  const double width = std::min(measure.first, measure.rest) + kTolerance;
  std::size_t phrase = 0;
  for (std::size_t i = 1; i <= texture.size(); ++i) {
    if (i < texture.size() && texture.before[i] != Opening::space && texture.before[i] != Opening::forced) continue;
    if (natural_width(texture, line_of(texture, phrase, i)) <= width) {
      std::replace(texture.before.begin() + static_cast<std::ptrdiff_t>(phrase),
                   texture.before.begin() + static_cast<std::ptrdiff_t>(i), Opening::word, Opening::closed);
    }
    phrase = i;
  }
  return texture;
}

Stretch justification(const Texture& texture, const LineRange& line, double width, Spread spread) {
  const double slack = width - natural_width(texture, line);
  if (slack <= kTolerance) return {};
  const Elasticity elastic = elasticity(texture, line);
  const double most_in_gaps = elastic.gaps * kWidestGap * texture.smallest;
  if (slack > elastic.most_in_spaces + most_in_gaps) return {};
  double in_spaces = 0;
  if (spread == Spread::clusters) {
    // A space stands between two boundaries of clusters.
    in_spaces = slack * 2 * elastic.spaces / (elastic.gaps + 2.0 * elastic.spaces);
  } else {
    const double first = std::min(slack, elastic.spaces * kSpaceStretch * texture.em);
    in_spaces = std::max(first, slack - elastic.gaps * kLooseGap * texture.smallest);
  }
  in_spaces = std::min(std::max(in_spaces, slack - most_in_gaps), elastic.most_in_spaces);
  Stretch stretch;
  if (elastic.spaces > 0) stretch.space = in_spaces / elastic.spaces;
  if (elastic.gaps > 0) stretch.gap = (slack - in_spaces) / elastic.gaps;
  return stretch;
}

double natural_width(const Texture& texture, const LineRange& line) {
  return texture.place[line.visible_end] - texture.place[line.first];
}

double widest_piece(const Texture& texture) {
  double widest = 0;
  std::size_t piece = 0;
  for (std::size_t i = 1; i <= texture.size(); ++i) {
    if (i < texture.size() && texture.before[i] <= Opening::resort) continue;
    widest = std::max(widest, natural_width(texture, line_of(texture, piece, i)));
    piece = i;
  }
  return widest;
}

}  // namespace raingan::layout
