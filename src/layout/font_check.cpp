#include "layout/font_check.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <memory>

#include "base/error.hpp"

namespace raingan::layout {
namespace {

struct LibraryRelease {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct OutlineRelease {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<FT_LibraryRec_, LibraryRelease>;
using Outlines = std::unique_ptr<FT_FaceRec_, OutlineRelease>;

Outlines opened(const Library& library, std::string_view bytes, const std::string& file) {
  FT_Face face = nullptr;
  const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
  if (FT_New_Memory_Face(library.get(), data, static_cast<FT_Long>(bytes.size()), 0, &face) != FT_Err_Ok) {
    refuse_font(file, "ไม่ใช่ไฟล์ฟอนต์ที่อ่านได้", "not a font file that can be read");
  }
  return Outlines(face);
}

}  // namespace

void check_font(std::string_view bytes, const std::string& file) {
  FT_Library made = nullptr;
  if (FT_Init_FreeType(&made) != FT_Err_Ok) {
    throw Error(ErrorCode::internal, {"เริ่ม FreeType ไม่ได้", "FreeType cannot start"});
  }
  const Library library(made);
  const Outlines face = opened(library, bytes, file);
  if (FT_IS_SCALABLE(face.get()) == 0) refuse_font(file, "ฟอนต์นี้ไม่มีเส้นตัวอักษร", "the font has no outlines");
  if ((FT_Get_FSType_Flags(face.get()) & FT_FSTYPE_RESTRICTED_LICENSE_EMBEDDING) != 0) {
    refuse_font(file, "ฟอนต์นี้ไม่อนุญาตให้ฝังในเอกสาร", "the font's licence bits forbid embedding it");
  }
  for (FT_Long glyph = 0; glyph < face->num_glyphs; ++glyph) {
    if (FT_Load_Glyph(face.get(), static_cast<FT_UInt>(glyph), FT_LOAD_NO_SCALE) != FT_Err_Ok) {
      refuse_font(file, "ไฟล์ฟอนต์เสียหาย", "the font file is damaged");
    }
  }
}

void refuse_font(const std::string& file, const std::string& th, const std::string& en) {
  throw Error(ErrorCode::unreadable, {th, en}, file, {},
              {"ใช้ไฟล์ฟอนต์ TrueType (.ttf) เช่น TH Sarabun หรือ Laksaman",
               "use a TrueType font file (.ttf) such as TH Sarabun or Laksaman"});
}

}  // namespace raingan::layout
