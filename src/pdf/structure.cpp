#include "pdf/structure.hpp"

#include <array>

#include "base/error.hpp"

namespace raingan::pdf {
namespace {

[[noreturn]] void refuse_structure(const std::string& what) {
  throw Error(ErrorCode::internal,
              {"โครงสร้างเอกสาร PDF ไม่ถูกต้อง: " + what, "the structure of the PDF is broken: " + what});
}

}  // namespace

const char* structure_type(const layout::StructureNode& node) {
  static constexpr std::array<const char*, 6> kHeadings = {"H1", "H2", "H3", "H4", "H5", "H6"};
  switch (node.role) {
    case layout::Role::document:
      return "Document";
    case layout::Role::section:
      return "Sect";
    case layout::Role::heading:
      return kHeadings.at(static_cast<std::size_t>(node.level - 1));
    case layout::Role::paragraph:
      return "P";
    case layout::Role::list:
      return "L";
    case layout::Role::list_item:
      return "LI";
    case layout::Role::table:
      return "Table";
    case layout::Role::row:
      return "TR";
    case layout::Role::header_cell:
    case layout::Role::row_header:
      return "TH";
    case layout::Role::data_cell:
      return "TD";
    case layout::Role::figure:
      return "Figure";
    case layout::Role::formula:
      return "Formula";
  }
  refuse_structure("an unknown role");
}

StructureTree::StructureTree(const std::vector<layout::StructureNode>& nodes) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const layout::StructureNode& node = nodes[i];
    const bool is_root = node.role == layout::Role::document;
    if (is_root != (i == 0)) refuse_structure("node 0, and no other, must be the document");
    if (i > 0 && node.parent >= i) refuse_structure("node " + std::to_string(i) + " stands before its parent");
    if (node.level < 1 || node.level > 6) refuse_structure("node " + std::to_string(i) + " is of no level");
    if (node.column_span == 0 || node.row_span == 0) refuse_structure("node " + std::to_string(i) + " spans nothing");
    elements_.push_back({node, {}, {}, node.alternative, {}});
  }
}

const StructureElement& StructureTree::element(std::uint32_t node) const {
  if (node == 0 || node >= elements_.size()) refuse_structure("content of node " + std::to_string(node) + ", which is not there");
  return elements_[node];
}

void StructureTree::attach_up_to(std::size_t node) {
  for (; attached_ <= node; ++attached_) {
    elements_[elements_[attached_].node.parent].kids.push_back({true, static_cast<std::uint32_t>(attached_), 0});
  }
}

std::size_t StructureTree::mark(std::size_t page, std::uint32_t node, Part part) {
  const StructureElement::Kid kid{false, page == page_ ? marks_on_page_ : 0, static_cast<std::uint32_t>(page)};
  element(node);
  if (page < page_) refuse_structure("pages out of order");
  page_ = page;
  marks_on_page_ = kid.number + 1;
  attach_up_to(node);
  (part == Part::label ? elements_[node].label : elements_[node].kids).push_back(kid);
  return kid.number;
}

bool StructureTree::awaits_label(std::uint32_t node) const {
  if (elements_.empty() || node == 0) return false;
  const StructureElement& item = element(node);
  return item.node.role == layout::Role::list_item && item.kids.empty();
}

void StructureTree::describe(std::uint32_t node, const std::string& alternative, const Bounds& bounds) {
  element(node);
  elements_[node].alternative = alternative;
  elements_[node].bounds = bounds;
}

const char* StructureTree::tag(std::uint32_t node, Part part) const {
  const layout::StructureNode& known = element(node).node;
  if (known.role != layout::Role::list_item) return structure_type(known);
  return part == Part::label ? "Lbl" : "LBody";
}

const std::vector<StructureElement>& StructureTree::finish() {
  if (elements_.empty()) return elements_;
  attach_up_to(elements_.size() - 1);
  const auto holds_nothing = [&](const StructureElement::Kid& kid) {
    if (!kid.is_element) return false;
    const StructureElement& child = elements_[kid.number];
    const layout::Role role = child.node.role;
    const bool holds_place = role == layout::Role::row || role == layout::Role::header_cell ||
                             role == layout::Role::row_header || role == layout::Role::data_cell;
    return !holds_place && child.kids.empty() && child.label.empty();
  };
  // Kids have higher numbers than their parents, so whole empty branches go.
  for (auto parent = elements_.rbegin(); parent != elements_.rend(); ++parent) {
    std::erase_if(parent->kids, holds_nothing);
  }
  return elements_;
}

}  // namespace raingan::pdf
