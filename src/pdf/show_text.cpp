#include "pdf/show_text.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace raingan::pdf {
namespace {

// PDF 32000-1, annex C: arrays up to 8,191 elements, strings up to 32,767 bytes.
constexpr std::size_t kMaxElements = 4000;
constexpr std::size_t kMaxCidsInString = 4000;
constexpr double kNoAdjust = 0.05;  // thousandths of an em; below that no viewer moves a pixel

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorCode::internal, {"เขียนข้อความลง PDF ไม่ได้: " + what, "text cannot be written to the PDF: " + what});
}

std::span<const layout::Component> components_of(const layout::GlyphRun& run, const layout::Composition& shape) {
  const std::size_t end = std::size_t{shape.first_component} + shape.components;
  if (end > run.components.size()) refuse("a composition lies outside the components of its run");
  return std::span(run.components).subspan(shape.first_component, shape.components);
}

std::u32string_view text_of(const layout::GlyphRun& run, const layout::Composition& shape) {
  const std::size_t end = std::size_t{shape.first_character} + shape.characters;
  if (end > run.text.size()) refuse("a composition lies outside the text of its run");
  return std::u32string_view(run.text).substr(shape.first_character, shape.characters);
}

// The operand of TJ, split where an array or a string would grow too long.
class ShowArray {
 public:
  explicit ShowArray(Operators& out) : out_(out) {}

  void glyph(std::uint16_t cid) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    if (cids_in_string_ == kMaxCidsInString) close_string();
    if (cids_in_string_ == 0) {
      open_array();
      out_.put("<");
      ++elements_;
    }
    for (const int shift : {12, 8, 4, 0}) out_.put(kDigits.substr(cid >> shift & 15, 1));
    ++cids_in_string_;
  }

  void adjust(double thousandths) {
    close_string();
    open_array();
    out_.number(-thousandths);  // a positive number in TJ moves to the left
    ++elements_;
  }

  void close() {
    close_string();
    if (elements_ > 0) out_.put("] TJ\n");
    elements_ = 0;
  }

 private:
  void open_array() {
    if (elements_ >= kMaxElements) close();
    if (elements_ == 0) out_.put("[");
  }

  void close_string() {
    if (cids_in_string_ > 0) out_.put(">");
    cids_in_string_ = 0;
  }

  Operators& out_;
  std::size_t elements_ = 0;
  std::size_t cids_in_string_ = 0;
};

}  // namespace

void show_text(Operators& out, const layout::GlyphRun& run, FontBook& fonts) {
  if (run.face == nullptr) refuse("a run without a font");
  if (run.compositions.empty()) return;
  if (run.size == 0) refuse("a run of size 0");
  const std::size_t number = fonts.number_of(*run.face);
  EmbeddedFont& font = fonts.font(number);
  const double per_unit = 1000.0 / run.face->units_per_em();

  out.put("BT /").put(FontBook::resource_name(number)).put(" ").length(run.size).put("Tf ");
  out.point(run.x, run.y).put("Td\n");
  ShowArray array(out);
  double pen = 0;      // where the layout wants the next composition, in thousandths of an em
  double carried = 0;  // adjustment not yet written
  for (const layout::Composition& shape : run.compositions) {
    if (std::abs(carried) > kNoAdjust) {
      array.adjust(carried);
      carried = 0;
    }
    array.glyph(font.cid(components_of(run, shape), shape.advance, text_of(run, shape)));
    if (!std::isfinite(shape.adjust)) refuse("an adjustment that is not a number");
    carried += shape.adjust;
    pen += shape.advance * per_unit + shape.adjust;
  }
  array.close();
  out.put("ET\n");
  out.require_on_page(run.x, run.y);
  out.require_on_page(run.x + pen / 1000 * run.size, run.y);
}

std::pair<layout::GlyphRun, layout::GlyphRun> split(const layout::GlyphRun& run, std::size_t characters) {
  layout::GlyphRun head = run, rest = run;
  const auto begins_later = [&](const layout::Composition& shape) { return shape.first_character >= characters; };
  const auto cut = std::ranges::find_if(run.compositions, begins_later) - run.compositions.begin();
  head.compositions.erase(head.compositions.begin() + cut, head.compositions.end());
  rest.compositions.erase(rest.compositions.begin(), rest.compositions.begin() + cut);
  if (run.face == nullptr) return {head, rest};
  const double unit = run.size / run.face->units_per_em();
  for (const layout::Composition& shape : head.compositions) {
    rest.x += shape.advance * unit + shape.adjust * run.size / 1000;
  }
  return {head, rest};
}

}  // namespace raingan::pdf
