// Page geometry and text styles as data: templates/layout/*.xml.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "definition/definition.hpp"
#include "layout/document.hpp"

namespace raingan::layout {

// Lengths are points once read; the files write millimetres ("25mm") or points ("6pt").
struct PageStyle {
  double width = 595.276, height = 841.89;
  double left = 85.04, right = 56.69, top = 85.04, bottom = 56.69;
  double first_top = 85.04;       // of the section's first page
  double number_baseline = 0;     // from the top edge; 0: pages carry no number
};

struct Stop {
  double x = 0;                   // from the left margin
  std::optional<double> width;    // none: to the next stop or the margin
  Align align = Align::left;
};

struct TextStyle {
  double size = 16;               // nominal: "16 pt" of TH Sarabun
  double pitch = 18.08;           // baseline to baseline
  bool bold = false;
  Align align = Align::left;
  double left = 0, right = 0;     // indents from the margins
  double first_line = 0;          // added to `left` on the first line
  double space_before = 0;
  double space_after = 0;
  bool keep_with_next = false;
  bool heading = false;           // tagged as a heading
  std::optional<double> baseline_at;  // absolute, from the top edge of the page (the number beside the emblem)
  std::optional<double> centre_on;    // absolute x that lines are centred on (signature)
  std::vector<Stop> stops;        // StopLine only
};

struct PictureStyle {
  double height = 85.04;
  std::optional<double> top;      // absolute from the top edge; none: in the flow
  Align align = Align::centre;
  double space_before = 0;
};

struct TableStyle {
  double size = 14, pitch = 16.5;
  double padding_x = 3, padding_y = 2;
  double rule = 0.5;
  double space_before = 6;
};

struct Stylesheet {
  std::map<std::string, PageStyle> pages;
  std::map<std::string, TextStyle> texts;
  std::map<std::string, PictureStyle> pictures;
  std::map<std::string, TableStyle> tables;
};

// Adds the styles of one file; a style id that is there already is an error.
void read_styles(const definition::Document& file, Stylesheet& styles);

}  // namespace raingan::layout
