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

  void enter(std::uint32_t node, StructureTree::Part part = StructureTree::Part::body) {
    if (structure_.empty() || (open_ && node == node_ && part == part_)) return;
    leave();
    if (node == 0) {
      out_.put("/Artifact BMC\n");
    } else {
      const std::size_t mcid = structure_.mark(page_, node, part);
      out_.put("/").put(structure_.tag(node, part)).put(" <</MCID " + std::to_string(mcid) + ">> BDC\n");
    }
    open_ = true;
    node_ = node;
    part_ = part;
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
  StructureTree::Part part_ = StructureTree::Part::body;
};

void show_coloured(Operators& out, const layout::GlyphRun& run, FontBook& fonts) {
  if (run.rgb != 0) out.put("q ").colour(run.rgb, "rg ");
  show_text(out, run, fonts);
  if (run.rgb != 0) out.put("Q\n");
}

// The number of an item is marked apart from what the item says, and drawn as if it were not.
void show(Operators& out, const layout::GlyphRun& run, std::uint32_t node, Marking& marking, FontBook& fonts,
          const StructureTree& structure) {
  if (run.label_characters == 0 || !structure.awaits_label(node)) {
    marking.enter(node);
    return show_coloured(out, run, fonts);
  }
  const auto [label, rest] = split(run, run.label_characters);
  marking.enter(node, StructureTree::Part::label);
  show_coloured(out, label, fonts);
  if (rest.compositions.empty()) return;
  marking.enter(node);
  show_coloured(out, rest, fonts);
}

// A drawing that says nothing is decoration.
void show(Operators& out, const layout::Page& page, const layout::Drawing& drawing, std::uint32_t node,
          Marking& marking, DrawingBook& drawings, StructureTree& structure) {
  const bool says_something = node != 0 && !drawing.alternative.empty();
  marking.enter(says_something ? node : 0);
  const Bounds bounds = drawings.show(out, page, drawing);
  if (says_something && !structure.empty()) structure.describe(node, drawing.alternative, bounds);
}

}  // namespace

std::string page_operators(const layout::Page& page, std::size_t number, FontBook& fonts, DrawingBook& drawings,
                           StructureTree& structure) {
  Operators out(page);
  Marking marking(out, number, structure);
  for (const layout::Item& item : page.items) {
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) {
      show(out, *run, item.node, marking, fonts, structure);
    } else if (const auto* drawing = std::get_if<layout::Drawing>(&item.content)) {
      show(out, page, *drawing, item.node, marking, drawings, structure);
    } else {
      marking.enter(item.node);
      if (const auto* rule = std::get_if<layout::Rule>(&item.content)) draw(out, *rule);
      if (const auto* box = std::get_if<layout::Box>(&item.content)) draw(out, *box);
    }
  }
  marking.leave();
  return out.take();
}

}  // namespace raingan::pdf
