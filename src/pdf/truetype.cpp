#include "pdf/truetype.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

#include "base/error.hpp"

namespace raingan::pdf {
namespace {

constexpr std::size_t kHeadIndexToLocFormat = 50;
constexpr std::size_t kHheaNumberOfMetrics = 34;
constexpr std::size_t kMaxpGlyphs = 4;
constexpr std::size_t kMaxpPoints = 6;
constexpr std::size_t kMaxpContours = 8;
constexpr std::size_t kMaxpCompositePoints = 10;
constexpr std::size_t kMaxpCompositeContours = 12;
constexpr std::size_t kMaxpComponentElements = 28;
constexpr std::size_t kMaxpComponentDepth = 30;

// Component flags (glyf, composite glyph description).
constexpr std::uint16_t kWordsAndXyValues = 0x0003;
constexpr std::uint16_t kMoreComponents = 0x0020;

[[noreturn]] void refuse_tables(const std::string& what) {
  throw Error(ErrorCode::internal, {"ฝังฟอนต์ใน PDF ไม่ได้: " + what, "the font cannot be embedded: " + what});
}

std::uint16_t u16_at(const std::string& table, std::size_t offset) {
  if (offset + 2 > table.size()) refuse_tables("a table is too short");
  return static_cast<std::uint16_t>(static_cast<unsigned char>(table[offset]) << 8 |
                                    static_cast<unsigned char>(table[offset + 1]));
}

int s16_at(const std::string& table, std::size_t offset) { return static_cast<std::int16_t>(u16_at(table, offset)); }

void append_u16(std::string& table, std::uint32_t value) {
  table += static_cast<char>(value >> 8 & 0xFF);
  table += static_cast<char>(value & 0xFF);
}

void append_s16(std::string& table, int value) {
  if (value < std::numeric_limits<std::int16_t>::min() || value > std::numeric_limits<std::int16_t>::max()) {
    refuse_tables("a glyph lies outside 16 bits");
  }
  append_u16(table, static_cast<std::uint16_t>(value));
}

void append_u32(std::string& table, std::uint32_t value) {
  append_u16(table, value >> 16);
  append_u16(table, value & 0xFFFF);
}

void replace_u16(std::string& table, std::size_t offset, std::uint32_t value) {
  table.at(offset) = static_cast<char>(value >> 8 & 0xFF);
  table.at(offset + 1) = static_cast<char>(value & 0xFF);
}

void raise_u16(std::string& table, std::size_t offset, std::uint32_t at_least) {
  const std::uint32_t wanted = std::min<std::uint32_t>(at_least, 0xFFFF);
  if (u16_at(table, offset) < wanted) replace_u16(table, offset, wanted);
}

void pad_to_four(std::string& table) { table.resize((table.size() + 3) / 4 * 4, '\0'); }

using Blob = std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)>;

std::string table_of(hb_face_t* face, const char (&tag)[5]) {
  const Blob blob(hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3])), &hb_blob_destroy);
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return data == nullptr ? std::string() : std::string(data, length);
}

}  // namespace

TrueTypeTables::TrueTypeTables(hb_face_t* face)
    : head_(table_of(face, "head")),
      hhea_(table_of(face, "hhea")),
      maxp_(table_of(face, "maxp")),
      glyf_(table_of(face, "glyf")) {
  if (head_.size() < 54 || hhea_.size() < 36 || maxp_.size() < 32) refuse_tables("head, hhea or maxp is too short");
  const std::string loca = table_of(face, "loca");
  const std::string hmtx = table_of(face, "hmtx");
  const std::uint32_t count = u16_at(maxp_, kMaxpGlyphs);
  const std::uint32_t full_metrics = u16_at(hhea_, kHheaNumberOfMetrics);
  const bool long_offsets = u16_at(head_, kHeadIndexToLocFormat) != 0;

  for (std::uint32_t i = 0; i <= count; ++i) {
    const std::uint32_t offset = long_offsets
                                     ? static_cast<std::uint32_t>(u16_at(loca, i * 4)) << 16 | u16_at(loca, i * 4 + 2)
                                     : u16_at(loca, i * 2) * 2u;
    if (offset > glyf_.size() || (i > 0 && offset < offsets_.back())) refuse_tables("loca points outside glyf");
    offsets_.push_back(offset);
  }
  std::uint16_t last_advance = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i < full_metrics) last_advance = u16_at(hmtx, i * 4);
    const std::size_t bearing = i < full_metrics ? i * 4 + 2 : full_metrics * 4 + (i - full_metrics) * 2;
    metrics_.push_back({last_advance, static_cast<std::int16_t>(s16_at(hmtx, bearing))});
  }
}

TrueTypeTables::Bounds TrueTypeTables::bounds(std::span<const layout::Component> components) const {
  constexpr int kFar = std::numeric_limits<int>::max();
  Bounds box{kFar, kFar, -kFar, -kFar};
  for (const layout::Component& component : components) {
    const std::size_t start = offsets_.at(component.glyph);
    if (offsets_.at(component.glyph + 1) == start) continue;
    box.left = std::min(box.left, s16_at(glyf_, start + 2) + component.dx);
    box.bottom = std::min(box.bottom, s16_at(glyf_, start + 4) + component.dy);
    box.right = std::max(box.right, s16_at(glyf_, start + 6) + component.dx);
    box.top = std::max(box.top, s16_at(glyf_, start + 8) + component.dy);
  }
  return box.left == kFar ? Bounds{0, 0, 0, 0} : box;
}

std::uint16_t TrueTypeTables::add_composite(std::span<const layout::Component> components, std::int32_t advance) {
  if (glyphs() >= 0xFFFF) refuse_tables("more than 65,535 glyphs");
  if (advance < 0 || advance > 0xFFFF) refuse_tables("an advance does not fit 16 bits");
  Bounds box{};
  if (!components.empty()) {
    box = bounds(components);
    std::string glyph;
    append_s16(glyph, -1);  // numberOfContours: composite
    for (const int edge : {box.left, box.bottom, box.right, box.top}) append_s16(glyph, edge);
    for (std::size_t i = 0; i < components.size(); ++i) {
      append_u16(glyph, kWordsAndXyValues | (i + 1 < components.size() ? kMoreComponents : 0));
      append_u16(glyph, components[i].glyph);
      append_s16(glyph, components[i].dx);
      append_s16(glyph, components[i].dy);
    }
    pad_to_four(glyf_);
    offsets_.back() = static_cast<std::uint32_t>(glyf_.size());
    glyf_ += glyph;
    pad_to_four(glyf_);
  }
  offsets_.push_back(static_cast<std::uint32_t>(glyf_.size()));
  metrics_.push_back({static_cast<std::uint16_t>(advance), static_cast<std::int16_t>(box.left)});
  most_components_ = std::max(most_components_, static_cast<std::uint32_t>(components.size()));
  return static_cast<std::uint16_t>(glyphs() - 1);
}

std::string TrueTypeTables::assembled() const {
  std::string head = head_, hhea = hhea_, maxp = maxp_, hmtx, loca;
  replace_u16(head, kHeadIndexToLocFormat, 1);
  replace_u16(hhea, kHheaNumberOfMetrics, glyphs());
  replace_u16(maxp, kMaxpGlyphs, glyphs());
  if (most_components_ > 0) {
    // Upper bounds: rasterizers only size their buffers by them. A component may itself be composite.
    const std::uint32_t points = std::max(u16_at(maxp, kMaxpPoints), u16_at(maxp, kMaxpCompositePoints));
    const std::uint32_t contours = std::max(u16_at(maxp, kMaxpContours), u16_at(maxp, kMaxpCompositeContours));
    const std::uint32_t depth = u16_at(maxp, kMaxpComponentDepth);
    raise_u16(maxp, kMaxpCompositePoints, points * most_components_);
    raise_u16(maxp, kMaxpCompositeContours, contours * most_components_);
    raise_u16(maxp, kMaxpComponentElements, most_components_);
    raise_u16(maxp, kMaxpComponentDepth, depth + 1);
  }
  for (const Metric& metric : metrics_) {
    append_u16(hmtx, metric.advance);
    append_s16(hmtx, metric.left_side_bearing);
  }
  for (const std::uint32_t offset : offsets_) append_u32(loca, offset);

  // The builder computes the checksums and the table directory.
  const std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> builder(hb_face_builder_create(), &hb_face_destroy);
  const auto add = [&builder](const char(&tag)[5], const std::string& table) {
    const Blob blob(
        hb_blob_create(table.data(), static_cast<unsigned>(table.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr),
        &hb_blob_destroy);
    hb_face_builder_add_table(builder.get(), HB_TAG(tag[0], tag[1], tag[2], tag[3]), blob.get());
  };
  add("head", head);
  add("hhea", hhea);
  add("maxp", maxp);
  add("hmtx", hmtx);
  add("loca", loca);
  add("glyf", glyf_.empty() ? std::string(4, '\0') : glyf_);  // FreeType asks for the table, even with blanks only
  const Blob font(hb_face_reference_blob(builder.get()), &hb_blob_destroy);
  unsigned length = 0;
  const char* data = hb_blob_get_data(font.get(), &length);
  if (data == nullptr || length == 0) refuse_tables("the font file could not be put together");
  return std::string(data, length);
}

}  // namespace raingan::pdf
