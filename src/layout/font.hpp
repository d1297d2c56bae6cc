// A font file, parsed once and shared by every document and thread.
#pragma once

#include <hb-ot.h>
#include <hb.h>

#include <memory>
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

  bool has(char32_t code_point) const;
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
};

// The four styles of one family and a fallback for characters that the family lacks (may be null).
struct FontFamily {
  std::shared_ptr<const FontFace> regular;
  std::shared_ptr<const FontFace> bold;
  std::shared_ptr<const FontFace> italic;
  std::shared_ptr<const FontFace> bold_italic;
  std::shared_ptr<const FontFace> fallback;

  const FontFace& face(bool is_bold, bool is_italic) const {
    if (is_bold && is_italic) return *bold_italic;
    return is_bold ? *bold : is_italic ? *italic : *regular;
  }
};

}  // namespace raingan::layout
