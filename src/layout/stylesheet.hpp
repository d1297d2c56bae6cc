// Page geometry and text styles as data: templates/layout/*.xml.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "definition/definition.hpp"
#include "layout/document.hpp"

namespace raingan::layout {

// Stylesheets give millimetres and points, everything set is in points.
inline constexpr double kPointsPerMillimetre = 72 / 25.4;

// Lengths are points once read; the files write millimetres ("25mm") or points ("6pt").
struct PageStyle {
  double width = 595.276, height = 841.89;
  double left = 85.04, right = 56.69, top = 85.04, bottom = 56.69;
  double first_top = 85.04;    // of the section's first page
  double number_baseline = 0;  // from the top edge; 0: pages carry no number
  double continued = 0;        // baseline of what says that a page continues another, from the top edge; 0: nothing does
  double head_mark = 0;        // baseline of a page's mark from the top edge; 0: there is none at the head
  double foot_mark = 0;        // from the bottom edge; 0: there is none at the foot
  bool catchword = false;      // "/๓. ให้…" at the foot of a page that is continued
};

struct Stop {
  double x = 0;                 // from the left margin
  std::optional<double> width;  // none: to the next stop or the margin
  Align align = Align::left;
  bool flush = false;          // lines align as said; their block ends at the end of the stop (address)
  bool hang_number = false;    // continuation lines hang behind a leading "๑. "
  bool leader = false;         // dots after every line, up to the end of the stop
  std::optional<double> size;  // of this cell; none: the line's
  std::optional<bool> bold;
};

struct TextStyle {
  double size = 16;      // nominal: "16 pt" of TH Sarabun
  double pitch = 18.08;  // baseline to baseline
  bool bold = false;
  unsigned colour = 0;  // 0xRRGGBB
  Align align = Align::left;
  std::optional<LineFit> fit;  // none: what suits the alignment
  Phrases phrases = Phrases::words;
  Figures figures = Figures::proportional;
  double left = 0, right = 0;  // indents from the margins
  double first_line = 0;       // added to `left` on the first line
  double space_before = 0;
  std::optional<double> space_between;  // instead of space_before after a block of the same style
  double space_after = 0;
  bool keep_with_next = false;
  int heading = 0;                    // tagged as a heading of this level; never alone at the foot of a page; 0: none
  int list_item = 0;                  // tagged as an item of a list, or of a list in an item (2, 3); 0: of none
  int lines_before = 0;               // lines that must stand before it when it begins on a later page (closing)
  bool aside = false;                 // in a section's foot: stands beside the block after it
  std::optional<double> baseline_at;  // absolute, from the top edge of the section's first page; in the foot its last
  std::optional<double> centre_on;    // absolute x that lines are centred on
  std::string centre_with;            // style whose last line gives that x (name under the closing)
  std::vector<Stop> stops;            // StopLine only
};

struct PictureStyle {
  double height = 85.04;
  std::optional<double> top;  // absolute from the top edge; none: in the flow
  Align align = Align::centre;
  std::optional<double> centre_on;  // absolute x of its centre
  double space_before = 0;
  bool keep_with_next = false;
  bool aside = false;  // as TextStyle::aside
};

struct TableStyle {
  double size = 14, pitch = 16.5;
  double padding_x = 3, padding_y = 2;
  double rule = 0.5;  // 0: none is drawn
  double space_before = 6;
  std::vector<unsigned> row_fills;  // 0xRRGGBB of the body's rows in turn; empty: none
};

// Boxes in lanes joined by arrows.
struct FlowStyle {
  double size = 14, pitch = 16.5;
  double padding_x = 4, padding_y = 3;  // between a box and its text
  double gap = 16;                      // between a step and the next; the arrow stands in it
  double lane_gap = 12;                 // between lanes
  double tag = 62;                      // width of the column of tags, where a step has one
  double arrow = 6;                     // length of the head
  double rule = 0.6;                    // weight of boxes and arrows
  double space_before = 12;
  std::vector<unsigned> fills;  // 0xRRGGBB of the lanes in order; a lane beyond them is white
};

struct Stylesheet {
  std::map<std::string, PageStyle> pages;
  std::map<std::string, TextStyle> texts;
  std::map<std::string, PictureStyle> pictures;
  std::map<std::string, TableStyle> tables;
  std::map<std::string, FlowStyle> flows;
};

// Adds the styles of one file with the root <layout>; a style id that is there already is an error, as
// are lengths that are no length and pages without room for text. Throws Error(faulty_template).
void read_styles(const definition::Document& file, Stylesheet& styles);

}  // namespace raingan::layout
