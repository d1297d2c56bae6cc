// The six tables that an embedded TrueType font needs, taken apart so that glyphs can be added
// (OpenType 1.9: head, hhea, maxp, hmtx, loca, glyf).
#pragma once

#include <hb.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "layout/page.hpp"

namespace raingan::pdf {

class TrueTypeTables {
 public:
  // Throws Error(internal) when the tables contradict each other.
  explicit TrueTypeTables(hb_face_t* face);

  std::uint32_t glyphs() const { return static_cast<std::uint32_t>(metrics_.size()); }
  std::int32_t advance(std::uint32_t glyph) const { return metrics_.at(glyph).advance; }

  // Adds a composite glyph of existing ones, each at its offset; without components an empty glyph.
  // Returns its glyph id. Throws Error(internal) when an offset or the advance does not fit 16 bits.
  std::uint16_t add_composite(std::span<const layout::Component> components, std::int32_t advance);

  // A complete font file.
  std::string assembled() const;

 private:
  struct Metric {
    std::uint16_t advance;
    std::int16_t left_side_bearing;
  };
  struct Bounds {
    int left, bottom, right, top;
  };
  Bounds bounds(std::span<const layout::Component> components) const;

  std::string head_, hhea_, maxp_, glyf_;
  std::vector<std::uint32_t> offsets_;  // loca: one more than glyphs
  std::vector<Metric> metrics_;
  std::uint32_t most_components_ = 0;
};

}  // namespace raingan::pdf
