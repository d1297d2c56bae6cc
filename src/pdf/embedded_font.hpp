// A font inside a document: hands out CIDs while pages are drawn, becomes dictionaries at the end.
// Type0 over CIDFontType2 with Identity-H (PDF 32000-1, 9.7); one CID stands for a shape and its text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/font.hpp"
#include "layout/page.hpp"
#include "pdf/font_subset.hpp"
#include "pdf/haru.hpp"

namespace raingan::pdf {

class EmbeddedFont {
 public:
  explicit EmbeddedFont(const layout::FontFace& face) : face_(&face) {}

  const layout::FontFace& face() const { return *face_; }

  // The CID for a shape that stands for `text`: 1, 2, 3, … in order of first use. Throws Error(internal)
  // when `text` is empty or longer than a ToUnicode entry allows, and beyond 65,535 CIDs.
  std::uint16_t cid(std::span<const layout::Component> components, std::int32_t advance, std::u32string_view text);

  // Builds the font dictionary. Returns its BaseFont name, whose tag is a digest of the font file and
  // of what the CIDs stand for.
  std::string write(Document& document, Dictionary font) const;

 private:
  struct Entry {
    GlyphShape shape;
    std::u32string text;
  };
  struct EntryView {
    std::span<const layout::Component> components;
    std::int32_t advance;
    std::u32string_view text;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const EntryView& view) const;
    std::size_t operator()(const Entry& entry) const { return (*this)(view_of(entry)); }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const EntryView& left, const Entry& right) const { return same(left, view_of(right)); }
    bool operator()(const Entry& left, const EntryView& right) const { return same(view_of(left), right); }
    bool operator()(const Entry& left, const Entry& right) const { return same(view_of(left), view_of(right)); }
    static bool same(const EntryView& left, const EntryView& right);
  };
  static EntryView view_of(const Entry& entry) { return {entry.shape.components, entry.shape.advance, entry.text}; }

  std::string to_unicode() const;
  void write_widths(Dictionary font) const;
  void write_descriptor(Document& document, Dictionary descriptor, const std::string& name,
                        const std::string& truetype) const;

  const layout::FontFace* face_;
  std::unordered_map<Entry, std::uint16_t, Hash, Equal> cids_;
  std::vector<const Entry*> entries_;  // entries_[i] has CID i + 1; the map's nodes do not move
};

}  // namespace raingan::pdf
