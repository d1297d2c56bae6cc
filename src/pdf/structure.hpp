// The logical structure of a tagged document, noted while pages are drawn (PDF 32000-1, 14.7 and 14.8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "layout/page.hpp"

namespace raingan::pdf {

// One node of the tree with what it holds, in reading order.
struct StructureElement {
  struct Kid {
    bool is_element = false;
    std::uint32_t number = 0;  // of the element, or MCID
    std::uint32_t page = 0;    // of the MCID
  };
  layout::Role role = layout::Role::document;
  std::vector<Kid> kids;
  std::string alternative;  // of a figure
};

// Elements keep the numbers of their nodes. A node is placed in its parent in the order of the numbers
// and before any content that belongs to a later node.
class StructureTree {
 public:
  // Throws Error(internal) unless nodes[0] is the document and every other node follows its parent.
  explicit StructureTree(const std::vector<layout::StructureNode>& nodes);

  // An empty tree: the document is not tagged.
  bool empty() const { return elements_.empty(); }

  // Notes a marked-content sequence of `node` on `page` (numbered from 0, in order) and returns its MCID.
  // Throws Error(internal) when there is no such node.
  std::size_t mark(std::size_t page, std::uint32_t node);

  void describe(std::uint32_t node, const std::string& alternative);

  // The structure type that names the node's marked content ("P", "TD", …).
  const char* tag(std::uint32_t node) const;

  // Every element in its place, also the empty ones.
  const std::vector<StructureElement>& finish();

 private:
  void attach_up_to(std::size_t node);

  std::vector<std::uint32_t> parents_;
  std::vector<StructureElement> elements_;
  std::size_t attached_ = 1;
  std::size_t page_ = 0;
  std::uint32_t marks_on_page_ = 0;
};

// The standard structure type of a role (PDF 32000-1, 14.8.4).
const char* structure_type(layout::Role role);

}  // namespace raingan::pdf
