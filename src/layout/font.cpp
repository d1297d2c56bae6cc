#include "layout/font.hpp"

#include <hb-subset.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <utility>

#include "base/error.hpp"
#include "layout/font_check.hpp"

namespace raingan::layout {
namespace {

// TH Sarabun's own proportions, in em: what "16 pt" means in an office.
constexpr double kNominalKoKai = 0.386;
constexpr double kNominalXHeight = 0.340;

struct BlobRelease {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
using Blob = std::unique_ptr<hb_blob_t, BlobRelease>;

struct FaceRelease {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using Face = std::unique_ptr<hb_face_t, FaceRelease>;

Blob table(hb_face_t* face, const char (&tag)[5]) {
  return Blob(hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3])));
}

// Big-endian 16-bit number at `offset`; 0 where the table ends before it.
std::uint16_t u16_at(const Blob& blob, unsigned offset) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  if (data == nullptr || length < offset + 2) return 0;
  const auto high = static_cast<unsigned char>(data[offset]);
  const auto low = static_cast<unsigned char>(data[offset + 1]);
  return static_cast<std::uint16_t>(high << 8 | low);
}

int s16_at(const Blob& blob, unsigned offset) { return static_cast<std::int16_t>(u16_at(blob, offset)); }

void check_usable(hb_face_t* face, const std::string& file) {
  if (hb_blob_get_length(table(face, "head").get()) < 54 || hb_face_get_glyph_count(face) == 0) {
    refuse_font(file, "ไม่ใช่ไฟล์ฟอนต์ที่อ่านได้", "not a font file that can be read");
  }
  if (hb_blob_get_length(table(face, "glyf").get()) == 0) {
    refuse_font(file, "ฟอนต์นี้ไม่มีเส้นตัวอักษรแบบ TrueType (ตาราง glyf)", "the font has no TrueType outlines (table glyf)");
  }
}

std::string postscript_name_of(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned length = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name.data());
  std::string clean;
  for (const char c : std::string_view(name.data(), length)) {
    // ISO 32000-1, 7.3.5: a name with any other byte would need escaping.
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (plain) clean += c;
  }
  return clean.empty() ? "Unnamed" : clean;
}

int stem_width(int weight) {
  const double ratio = std::clamp(weight, 100, 900) / 65.0;
  return static_cast<int>(std::lround(50 + ratio * ratio));
}

double nominal_scale_of(hb_font_t* font, int units_per_em) {
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(font, U'ก', &glyph) != 0) {
    const hb_position_t advance = hb_font_get_glyph_h_advance(font, glyph);
    if (advance > 0) return kNominalKoKai * units_per_em / advance;
  }
  hb_position_t x_height = 0;
  if (hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_X_HEIGHT, &x_height) != 0 && x_height > 0) {
    return kNominalXHeight * units_per_em / x_height;
  }
  hb_glyph_extents_t x{};
  if (hb_font_get_nominal_glyph(font, U'x', &glyph) != 0 && hb_font_get_glyph_extents(font, glyph, &x) != 0 &&
      x.y_bearing > 0) {
    return kNominalXHeight * units_per_em / x.y_bearing;
  }
  return 1;
}

// The ten digits from `zero` on: glyph ids, 0 where there is none.
std::array<hb_codepoint_t, 10> digits_from(hb_font_t* font, char32_t zero) {
  std::array<hb_codepoint_t, 10> glyphs{};
  for (std::uint32_t i = 0; i < glyphs.size(); ++i) hb_font_get_nominal_glyph(font, zero + i, &glyphs[i]);
  return glyphs;
}

bool look_alike(hb_font_t* font, hb_codepoint_t one, hb_codepoint_t other) {
  hb_glyph_extents_t a{}, b{};
  return one == other ||
         (hb_font_get_glyph_extents(font, one, &a) != 0 && hb_font_get_glyph_extents(font, other, &b) != 0 &&
          a.y_bearing == b.y_bearing && a.width == b.width && a.height == b.height);
}

// All ten ASCII digits fill exactly the boxes of the ten Thai ones: no two designs do that by chance.
bool has_disguised_digits(hb_font_t* font) {
  const auto ascii = digits_from(font, U'0'), thai = digits_from(font, U'\u0E50');
  for (std::size_t i = 0; i < ascii.size(); ++i) {
    if (ascii[i] == 0 || thai[i] == 0 || !look_alike(font, ascii[i], thai[i])) return false;
  }
  return true;
}

std::int32_t common_advance(hb_font_t* font, char32_t zero) {
  std::int32_t least = 0, most = 0;
  for (const hb_codepoint_t glyph : digits_from(font, zero)) {
    if (glyph == 0) return 0;
    const std::int32_t advance = hb_font_get_glyph_h_advance(font, glyph);
    least = least == 0 ? advance : std::min(least, advance);
    most = std::max(most, advance);
  }
  return least == most ? 0 : most;
}

}  // namespace

FontFace::FontFace(std::string bytes, const std::string& file) : bytes_(std::move(bytes)) {
  check_font(bytes_, file);
  const Blob blob(
      hb_blob_create(bytes_.data(), static_cast<unsigned>(bytes_.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const Face face(hb_face_create(blob.get(), 0));
  check_usable(face.get(), file);
  units_per_em_ = static_cast<int>(hb_face_get_upem(face.get()));
  postscript_name_ = postscript_name_of(face.get());
  hb_face_make_immutable(face.get());

  font_ = hb_font_create(face.get());
  hb_font_set_scale(font_, units_per_em_, units_per_em_);
  hb_font_make_immutable(font_);
  prepared_ = hb_subset_preprocess(face.get());
  if (prepared_ == nullptr || prepared_ == face.get()) {
    // HarfBuzz hands back the face itself, not a reference of ours, when it cannot make a subset.
    hb_font_destroy(font_);
    refuse_font(file, "ไฟล์ฟอนต์เสียหาย", "the font file is damaged");
  }

  const auto per_mille = [this](int units) { return static_cast<int>(std::lround(units * 1000.0 / units_per_em_)); };
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font_, &extents);
  ascent_ = per_mille(extents.ascender);
  descent_ = per_mille(extents.descender);
  hb_position_t cap_height = units_per_em_ * 7 / 10;
  hb_ot_metrics_get_position(font_, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
  cap_height_ = per_mille(cap_height);
  bold_ = stem_width(u16_at(table(face.get(), "OS/2"), 4));
  italic_angle_ = s16_at(table(face.get(), "post"), 4);
  const Blob head = table(face.get(), "head");
  box_ = {per_mille(s16_at(head, 36)), per_mille(s16_at(head, 38)), per_mille(s16_at(head, 40)),
          per_mille(s16_at(head, 42))};
  nominal_scale_ = nominal_scale_of(font_, units_per_em_);
  disguises_digits_ = has_disguised_digits(font_);
  ascii_figure_ = common_advance(font_, U'0');
  thai_figure_ = common_advance(font_, U'\u0E50');
}

FontFace::~FontFace() {
  hb_font_destroy(font_);
  hb_face_destroy(prepared_);
}

bool FontFace::has(char32_t code_point) const {
  if (disguises_digits_ && code_point >= U'0' && code_point <= U'9') return false;
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, code_point, &glyph) != 0 && glyph != 0;
}

}  // namespace raingan::layout
