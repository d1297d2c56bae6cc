#include "pdf/structure.hpp"

#include "base/error.hpp"

namespace raingan::pdf {
namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorCode::internal,
              {"โครงสร้างเอกสาร PDF ไม่ถูกต้อง: " + what, "the structure of the PDF is broken: " + what});
}

}  // namespace

const char* structure_type(layout::Role role) {
  switch (role) {
    case layout::Role::document:
      return "Document";
    case layout::Role::section:
      return "Sect";
    case layout::Role::heading:
      return "H1";
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
      return "TH";
    case layout::Role::data_cell:
      return "TD";
    case layout::Role::figure:
      return "Figure";
  }
  refuse("an unknown role");
}

StructureTree::StructureTree(const std::vector<layout::StructureNode>& nodes) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const bool is_root = nodes[i].role == layout::Role::document;
    if (is_root != (i == 0)) refuse("node 0, and no other, must be the document");
    if (i > 0 && nodes[i].parent >= i) refuse("node " + std::to_string(i) + " stands before its parent");
    parents_.push_back(nodes[i].parent);
    elements_.push_back({nodes[i].role, {}, {}});
  }
}

void StructureTree::attach_up_to(std::size_t node) {
  for (; attached_ <= node; ++attached_) {
    elements_[parents_[attached_]].kids.push_back({true, static_cast<std::uint32_t>(attached_), 0});
  }
}

std::size_t StructureTree::mark(std::size_t page, std::uint32_t node) {
  if (node == 0 || node >= elements_.size()) refuse("content of node " + std::to_string(node) + ", which is not there");
  if (page < page_) refuse("pages out of order");
  if (page != page_) marks_on_page_ = 0;
  page_ = page;
  attach_up_to(node);
  elements_[node].kids.push_back({false, marks_on_page_, static_cast<std::uint32_t>(page)});
  return marks_on_page_++;
}

void StructureTree::describe(std::uint32_t node, const std::string& alternative) {
  elements_.at(node).alternative = alternative;
}

const char* StructureTree::tag(std::uint32_t node) const { return structure_type(elements_.at(node).role); }

const std::vector<StructureElement>& StructureTree::finish() {
  if (!elements_.empty()) attach_up_to(elements_.size() - 1);
  return elements_;
}

}  // namespace raingan::pdf
