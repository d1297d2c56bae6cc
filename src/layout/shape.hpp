// Styled text → compositions, through HarfBuzz.
#pragma once

#include <hb.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "layout/page.hpp"
#include "layout/styled_text.hpp"

namespace raingan::layout {

// Compositions [first, last) are drawn in one face, for one trace.
struct FaceRange {
  std::uint32_t first = 0, last = 0;
  const FontFace* face = nullptr;
  double size = 0;  // points
  std::string trace;
};

// A paragraph's text without line ends. `place[i]` is where composition i begins in points from the
// start, `place.back()` the whole length.
struct ShapedText {
  std::u32string text;
  std::vector<Component> components;
  std::vector<Composition> compositions;
  std::vector<FaceRange> ranges;
  std::vector<double> place;
  std::vector<Break> before;  // of each composition

  char32_t first_character(std::size_t composition) const { return text[compositions[composition].first_character]; }
};

// Holds HarfBuzz's buffer; not for two threads at once.
class Shaper {
 public:
  Shaper();

  // Sets `styled` at `size` (nominal: each face's scale is applied). Script and language are set, never
  // guessed; positioned marks and clusters of several glyphs become compositions so that drawing needs no
  // offsets. A composition whose glyph turns out to be missing is left out and added to `missing`.
  ShapedText shaped(const StyledText& styled, const Spans& spans, double size, Figures figures,
                    std::set<char32_t>& missing);

 private:
  struct Release {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  };
  void shape_segment(std::size_t first, std::size_t last, hb_script_t script, const FontFace& face, Figures figures,
                     ShapedText& out);

  std::unique_ptr<hb_buffer_t, Release> buffer_;
};

}  // namespace raingan::layout
