#include "layout/line_break.hpp"

#include <algorithm>
#include <limits>

namespace raingan::layout {
namespace {

constexpr double kTolerance = 1e-6;     // points; rounding of sums
constexpr double kSpaceStretch = 0.25;  // em; extraction is unharmed up to here and beyond
constexpr double kGapStretch = 0.02;    // em; from 0.03 em extractors see spaces between clusters
constexpr double kSpaceLimit = 2.5;     // em; a line that needs more is better left ragged
constexpr double kWordBreak = 0.1;      // cost of ending a line inside a phrase
constexpr double kRagged = 100;         // cost of a line that cannot be stretched to the margin
constexpr double kShortLast = 1.0;      // cost of a last line of one short word
constexpr double kShortLastEm = 3;

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
};

Counts counted(const Texture& texture) {
  Counts counts;
  counts.spaces.assign(texture.size() + 1, 0);
  counts.gaps.assign(texture.size() + 1, 0);
  for (std::size_t i = 0; i < texture.size(); ++i) {
    counts.spaces[i + 1] = counts.spaces[i] + (texture.stretches[i] ? 1 : 0);
    counts.gaps[i + 1] = counts.gaps[i] + (texture.loosens[i] ? 1 : 0);
  }
  return counts;
}

struct Elasticity {
  std::uint32_t spaces = 0, gaps = 0;
};

Elasticity elasticity(const Counts& counts, const LineRange& line) {
  if (line.visible_end <= line.first) return {};
  return {counts.spaces[line.visible_end] - counts.spaces[line.first],
          counts.gaps[line.visible_end] - counts.gaps[line.first + 1]};
}

// The cost of setting a line with `slack` points left over.
class JustifiedCost {
 public:
  explicit JustifiedCost(const Texture& texture) : texture_(texture), counts_(counted(texture)) {}

  double operator()(const LineRange& line, double slack, bool ends_part) const {
    if (ends_part) {
      const double width = texture_.place[line.visible_end] - texture_.place[line.first];
      return width < kShortLastEm * texture_.em ? kShortLast : 0;
    }
    const Elasticity elastic = elasticity(counts_, line);
    const double room = (elastic.spaces * kSpaceStretch + elastic.gaps * kGapStretch + 0.01) * texture_.em;
    const double looseness = slack / room;
    const bool in_phrase = texture_.before[line.last] != Opening::space;
    const double gaps = elastic.gaps * kGapStretch * texture_.em;
    const bool ragged = slack - gaps > elastic.spaces * kSpaceLimit * texture_.em;
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
  return cheapest(texture, measure, [&](const LineRange& line, double slack, bool) {
    const double looseness = slack / std::max(measure.rest, 1.0);
    const bool in_phrase = line.last < texture.size() && texture.before[line.last] == Opening::word;
    // A new line costs more than any evenness gains.
    return 1 + looseness * looseness + (in_phrase ? kWordBreak : 0);
  });
}

Stretch justification(const Texture& texture, const LineRange& line, double width) {
  Elasticity elastic;
  for (std::size_t i = line.first; i < line.visible_end; ++i) {
    if (texture.stretches[i]) ++elastic.spaces;
    if (texture.loosens[i] && i > line.first) ++elastic.gaps;
  }
  const double slack = width - natural_width(texture, line);
  if (slack <= kTolerance || elastic.spaces == 0) return {};
  Stretch stretch;
  stretch.space = std::min(slack / elastic.spaces, kSpaceStretch * texture.em);
  const double rest = slack - stretch.space * elastic.spaces;
  if (rest > kTolerance && elastic.gaps > 0) stretch.gap = std::min(rest / elastic.gaps, kGapStretch * texture.em);
  stretch.space = (slack - stretch.gap * elastic.gaps) / elastic.spaces;
  if (stretch.space > kSpaceLimit * texture.em) return {};
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
