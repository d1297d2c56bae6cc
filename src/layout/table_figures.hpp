// Digits under digits: what lets the eye compare the figures of a column.
#pragma once

#include <map>

#include "layout/font_family.hpp"
#include "layout/paragraph.hpp"

namespace raingan::layout {

// A text of digits, separators and a minus only, with at least one digit.
bool is_figure(const PreparedText& text);

// Sets figures so that every digit is as wide as the widest digit of its script in the regular or bold face, and every
// separator as the wider one: then the figures of body and total that end on one edge have digit under digit, in any
// face, whatever it kerns.
class FigureSetter {
 public:
  // `size` is nominal.
  FigureSetter(const FontFamily& fonts, double size);
  void set(PreparedText& figure);

 private:
  double width_of(char32_t c);

  const FontFamily& fonts_;
  double size_;
  std::map<char32_t, double> widths_;  // points
};

}  // namespace raingan::layout
