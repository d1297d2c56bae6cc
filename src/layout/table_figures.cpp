#include "layout/table_figures.hpp"

#include <algorithm>

#include "thai/words_letters.hpp"

namespace raingan::layout {
namespace {

constexpr char32_t kMinus = U'\u2212';
constexpr char32_t kThaiZero = U'\u0E50';

bool is_sign(char32_t c) { return c == U',' || c == U'.' || c == U'-' || c == kMinus; }

// Points; 0 where the face lacks the character.
double advance_of(char32_t c, const FontFace& face, double size) {
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(face.font(), c, &glyph)) return 0;
  return hb_font_get_glyph_h_advance(face.font(), glyph) * size * face.nominal_scale() / face.units_per_em();
}

}  // namespace

bool is_figure(const PreparedText& text) {
  const std::u32string& all = text.shaped.text;
  const auto belongs = [](char32_t c) { return thai::is_digit(c) || is_sign(c); };
  return std::any_of(all.begin(), all.end(), thai::is_digit) && std::all_of(all.begin(), all.end(), belongs) &&
         text.shaped.compositions.size() == all.size();
}

FigureSetter::FigureSetter(const FontFamily& fonts, double size) : fonts_(fonts), size_(size) {}

double FigureSetter::width_of(char32_t c) {
  const auto known = widths_.find(c);
  if (known != widths_.end()) return known->second;
  double width = 0;
  const auto widen = [&](char32_t like) {
    for (const bool bold : {false, true}) width = std::max(width, advance_of(like, fonts_.face(bold, false), size_));
  };
  if (thai::is_digit(c)) {
    const char32_t zero = c >= kThaiZero ? kThaiZero : U'0';
    for (char32_t digit = zero; digit < zero + 10; ++digit) widen(digit);
  } else {
    widen(c);
  }
  return widths_[c] = width;
}

void FigureSetter::set(PreparedText& figure) {
  ShapedText& shaped = figure.shaped;
  for (const FaceRange& range : shaped.ranges) {
    const double unit = range.size / range.face->units_per_em();
    for (std::size_t i = range.first; i < range.last; ++i) {
      Composition& composition = shaped.compositions[i];
      const double width = width_of(shaped.first_character(i));
      if (width > 0) composition.adjust = (width - composition.advance * unit) * 1000 / range.size;
      shaped.place[i + 1] = shaped.place[i] + composition.advance * unit + composition.adjust * range.size / 1000;
    }
  }
  figure.texture.place = shaped.place;
}

}  // namespace raingan::layout
