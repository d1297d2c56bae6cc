#include "pdf/content.hpp"

#include <span>
#include <variant>

#include "base/error.hpp"
#include "pdf/operators.hpp"
#include "pdf/show_text.hpp"

namespace raingan::pdf {
namespace {

void draw(Operators& out, const layout::Rule& rule) {
  out.length(rule.width).put("w ").point(rule.x0, rule.y0).put("m ").point(rule.x1, rule.y1).put("l S\n");
}

void draw(Operators& out, const layout::Box& box) {
  out.put("q ").colour(box.fill_rgb, "rg ").point(box.x, box.y);
  out.length(box.width).length(box.height).put("re f Q\n");
}

// Opens and closes marked content so that neighbours of one node share a sequence.
class Marking {
 public:
  Marking(Operators& out, std::size_t page, StructureTree& structure) : out_(out), page_(page), structure_(structure) {}

  void enter(std::uint32_t node) {
    if (structure_.empty() || (open_ && node == node_)) return;
    leave();
    if (node == 0) {
      out_.put("/Artifact BMC\n");
    } else {
      const std::size_t mcid = structure_.mark(page_, node);
      out_.put("/").put(structure_.tag(node)).put(" <</MCID " + std::to_string(mcid) + ">> BDC\n");
    }
    open_ = true;
    node_ = node;
  }

  void leave() {
    if (open_) out_.put("EMC\n");
    open_ = false;
  }

 private:
  Operators& out_;
  std::size_t page_;
  StructureTree& structure_;
  bool open_ = false;
  std::uint32_t node_ = 0;
};

}  // namespace

std::string page_operators(const layout::Page& page, std::size_t number, FontBook& fonts, DrawingBook& drawings,
                           StructureTree& structure) {
  Operators out(page);
  Marking marking(out, number, structure);
  for (const layout::Item& item : page.items) {
    marking.enter(item.node);
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) {
      if (run->rgb != 0) out.put("q ").colour(run->rgb, "rg ");
      show_text(out, *run, fonts);
      if (run->rgb != 0) out.put("Q\n");
    } else if (const auto* rule = std::get_if<layout::Rule>(&item.content)) {
      draw(out, *rule);
    } else if (const auto* box = std::get_if<layout::Box>(&item.content)) {
      draw(out, *box);
    } else if (const auto* drawing = std::get_if<layout::Drawing>(&item.content)) {
      drawings.show(out, page, *drawing);
      if (!structure.empty() && item.node != 0) structure.describe(item.node, drawing->alternative);
    }
  }
  marking.leave();
  return out.take();
}

}  // namespace raingan::pdf
