#include "pdf/embedded_font.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/sha256.hpp"
#include "pdf/utf16.hpp"

namespace raingan::pdf {
namespace {

constexpr std::size_t kMaxCids = 0xFFFF;
constexpr std::size_t kMaxTextChars = 128;     // a bfchar target holds at most 512 bytes
constexpr std::size_t kEntriesPerBlock = 100;  // CMap: entries between beginbfchar and endbfchar
constexpr std::size_t kWidthsPerArray = 4000;  // below the 8,191 that old readers take
constexpr int kSymbolic = 4, kItalic = 64;     // PDF 32000-1, table 123

constexpr const char* kCMapHead =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
constexpr const char* kCMapTail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

[[noreturn]] void refuse_text(const std::string& what) {
  throw Error(ErrorCode::internal, {"เขียนข้อความลง PDF ไม่ได้: " + what, "text cannot be written to the PDF: " + what});
}

void append_hex(std::string& out, std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
}

std::string two_bytes(std::size_t value) {
  return {static_cast<char>(value >> 8 & 0xFF), static_cast<char>(value & 0xFF)};
}

// PDF 32000-1, 9.6.4: six capital letters name the subset.
std::string subset_tag(const std::string& hex_digest) {
  std::string tag;
  for (std::size_t i = 0; i < 12; i += 2) {
    tag += static_cast<char>('A' + std::stoi(hex_digest.substr(i, 2), nullptr, 16) % 26);
  }
  return tag;
}

}  // namespace

std::size_t EmbeddedFont::Hash::operator()(const EntryView& view) const {
  std::uint64_t hash = 1469598103934665603u;
  const auto mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * 1099511628211u; };
  for (const layout::Component& component : view.components) {
    mix(component.glyph);
    mix(static_cast<std::uint32_t>(component.dx));
    mix(static_cast<std::uint32_t>(component.dy));
  }
  mix(static_cast<std::uint32_t>(view.advance));
  for (const char32_t c : view.text) mix(c);
  return static_cast<std::size_t>(hash ^ hash >> 32);
}

bool EmbeddedFont::Equal::same(const EntryView& left, const EntryView& right) {
  return left.advance == right.advance && left.text == right.text &&
         std::ranges::equal(left.components, right.components);
}

std::uint16_t EmbeddedFont::cid(std::span<const layout::Component> components, std::int32_t advance,
                                std::u32string_view text) {
  if (const auto known = cids_.find(EntryView{components, advance, text}); known != cids_.end()) return known->second;
  if (text.empty() || text.size() > kMaxTextChars) refuse_text("a shape stands for no text or for too much");
  if (entries_.size() >= kMaxCids) refuse_text("more than 65,535 different shapes");
  const auto number = static_cast<std::uint16_t>(entries_.size() + 1);
  Entry entry{{{components.begin(), components.end()}, advance}, std::u32string(text)};
  entries_.push_back(&cids_.emplace(std::move(entry), number).first->first);
  return number;
}

std::string EmbeddedFont::to_unicode() const {
  std::string cmap = kCMapHead;
  for (std::size_t start = 0; start < entries_.size(); start += kEntriesPerBlock) {
    const std::size_t end = std::min(start + kEntriesPerBlock, entries_.size());
    cmap += std::to_string(end - start) + " beginbfchar\n";
    for (std::size_t i = start; i < end; ++i) {
      cmap += '<';
      append_hex(cmap, two_bytes(i + 1));
      cmap += "> <";
      append_hex(cmap, utf16be(entries_[i]->text));
      cmap += ">\n";
    }
    cmap += "endbfchar\n";
  }
  return cmap + kCMapTail;
}

void EmbeddedFont::write_widths(Dictionary font) const {
  font.set_integer("DW", 0);
  Array all = font.new_array("W");
  for (std::size_t start = 0; start < entries_.size(); start += kWidthsPerArray) {
    all.add_integer(start + 1);
    Array widths = all.new_array();
    for (std::size_t i = start; i < std::min(start + kWidthsPerArray, entries_.size()); ++i) {
      const auto advance = static_cast<std::size_t>(entries_[i]->shape.advance);
      if (face_->units_per_em() == 1000) {
        widths.add_integer(advance);
      } else {
        widths.add_number(static_cast<double>(advance) * 1000.0 / face_->units_per_em());
      }
    }
  }
}

void EmbeddedFont::write_descriptor(Document& document, Dictionary descriptor, const std::string& name,
                                    const std::string& truetype) const {
  descriptor.set_name("Type", "FontDescriptor");
  descriptor.set_name("FontName", name);
  descriptor.set_integer("Flags", face_->italic_angle() == 0 ? kSymbolic : kSymbolic | kItalic);
  const layout::FontFace::Box box = face_->box();
  Array edges = descriptor.new_array("FontBBox");
  for (const int edge : {box.left, box.bottom, box.right, box.top}) edges.add_number(edge);
  descriptor.set_number("ItalicAngle", face_->italic_angle());
  descriptor.set_number("Ascent", face_->ascent());
  descriptor.set_number("Descent", face_->descent());
  descriptor.set_number("CapHeight", face_->cap_height());
  descriptor.set_number("StemV", face_->bold());
  Dictionary file = document.new_stream(truetype);
  file.set_integer("Length1", truetype.size());
  descriptor.refer("FontFile2", file);
}

std::string EmbeddedFont::write(Document& document, Dictionary font) const {
  std::vector<GlyphShape> shapes;
  shapes.reserve(entries_.size());
  for (const Entry* entry : entries_) shapes.push_back(entry->shape);
  const FontSubset subset = subset_font(*face_, shapes);
  const std::string cmap = to_unicode();
  const std::string name = subset_tag(sha256_hex(subset.truetype + cmap)) + "+" + face_->postscript_name();

  std::string glyph_of_cid = two_bytes(0);
  for (const std::uint16_t glyph : subset.glyphs) glyph_of_cid += two_bytes(glyph);

  Dictionary descriptor = document.new_object();
  write_descriptor(document, descriptor, name, subset.truetype);

  Dictionary descendant = document.new_object();
  descendant.set_name("Type", "Font");
  descendant.set_name("Subtype", "CIDFontType2");
  descendant.set_name("BaseFont", name);
  Dictionary system = descendant.new_dictionary("CIDSystemInfo");
  system.set_bytes("Registry", "Adobe");
  system.set_bytes("Ordering", "Identity");
  system.set_integer("Supplement", 0);
  descendant.refer("FontDescriptor", descriptor);
  descendant.refer("CIDToGIDMap", document.new_stream(glyph_of_cid));
  write_widths(descendant);

  font.set_name("Type", "Font");
  font.set_name("Subtype", "Type0");
  font.set_name("BaseFont", name);
  font.set_name("Encoding", "Identity-H");
  font.new_array("DescendantFonts").refer(descendant);
  font.refer("ToUnicode", document.new_stream(cmap));
  return name;
}

}  // namespace raingan::pdf
