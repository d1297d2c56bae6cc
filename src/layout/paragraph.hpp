// Spans → lines of glyph runs.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "layout/compose.hpp"
#include "layout/line_break.hpp"
#include "layout/shape.hpp"

namespace raingan::layout {

// What setting text needs: shared faces and words, one shaper, and the characters that nothing could draw.
struct TextSetter {
  explicit TextSetter(const Resources& from) : resources(from) {}

  const Resources& resources;
  Shaper shaper;
  std::set<char32_t> missing;
};

// A text shaped and ready to be broken into lines of any width.
struct PreparedText {
  ShapedText shaped;
  Texture texture;

  double natural_width() const;  // of the widest line between forced line ends
  double widest_piece() const { return layout::widest_piece(texture); }
};

PreparedText prepare(const Spans& spans, double size, bool bold, TextSetter& setter,
                     Figures figures = Figures::proportional);

// A line at x = 0, baseline y = 0; the runs stand where alignment within the measure puts them.
// [left, right] is what can be seen of it; spaces at its end stick out.
struct SetLine {
  std::vector<GlyphRun> runs;
  double left = 0, right = 0;
};

// `first_line` is added to the left of the first line, `hang` to all others. Unless `fit` says otherwise,
// justified text is broken by total fit, centred text evenly, and other text first fit if that leaves no single
// syllable for the last line. Last lines of justified text stay natural.
struct LineMeasure {
  double width = 0;
  double first_line = 0;
  double hang = 0;
  Align align = Align::left;
  std::optional<LineFit> fit = {};
  Phrases phrases = Phrases::words;
};

std::vector<SetLine> set_lines(const PreparedText& text, const LineMeasure& measure);

// Width of "๑. " at the start of the text: number, point or bracket, spaces. 0 when there is none.
double clause_number_width(const PreparedText& text);

void shift(SetLine& line, double dx, double dy);

}  // namespace raingan::layout
