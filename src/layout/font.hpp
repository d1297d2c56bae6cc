// A font file, parsed once and shared by every document and thread.
#pragma once

#include <hb-ot.h>
#include <hb.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace raingan::layout {

// Immutable after construction; safe to use from many threads. Only TrueType outlines (glyf): the PDF
// back end builds composite glyphs.
class FontFace {
 public:
  // `file` is only used in messages. Throws Error(unreadable) when `bytes` is no such font.
  FontFace(std::string bytes, const std::string& file);
  ~FontFace();
  FontFace(const FontFace&) = delete;
  FontFace& operator=(const FontFace&) = delete;

  hb_font_t* font() const { return font_; }               // scale = units per em
  hb_face_t* subset_source() const { return prepared_; }  // hb_subset_preprocess'ed
  int units_per_em() const { return units_per_em_; }
  const std::string& postscript_name() const { return postscript_name_; }

  // Per mille of the em, as a PDF font descriptor wants them.
  int ascent() const { return ascent_; }
  int descent() const { return descent_; }
  int cap_height() const { return cap_height_; }
  int bold() const { return bold_; }  // StemV
  int italic_angle() const { return italic_angle_; }
  struct Box {
    int left, bottom, right, top;
  };
  Box box() const { return box_; }

  // Can the face draw the character as what it is? An ASCII digit drawn as a Thai one does not count.
  bool has(char32_t code_point) const;
  // TH SarabunIT๙ draws 0-9 with the outlines of ๐-๙: an e-mail address set in it could not be read.
  bool disguises_digits() const { return disguises_digits_; }
  // The advance that digits share in tables, in font units: that of the widest of ๐-๙ or of 0-9, whichever `digit`
  // is one of. 0 when they are equally wide as they are.
  std::int32_t figure_advance(char32_t digit) const { return digit < 0x80 ? ascii_figure_ : thai_figure_; }
  // Factor from a nominal size ("16 pt" of TH Sarabun) to this face's size: 0.386 em / advance of ก,
  // so that every face sets the same length of text.
  double nominal_scale() const { return nominal_scale_; }

 private:
  std::string bytes_;
  hb_face_t* prepared_ = nullptr;
  hb_font_t* font_ = nullptr;
  int units_per_em_ = 1000;
  std::string postscript_name_;
  int ascent_ = 0, descent_ = 0, cap_height_ = 0, bold_ = 0, italic_angle_ = 0;
  Box box_{};
  double nominal_scale_ = 1;
  bool disguises_digits_ = false;
  std::int32_t ascii_figure_ = 0, thai_figure_ = 0;
};

}  // namespace raingan::layout
