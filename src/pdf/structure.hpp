// The logical structure of a tagged document, noted while pages are drawn (PDF 32000-1, 14.7 and 14.8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layout/page.hpp"

namespace raingan::pdf {

// Where a drawing stands on its page, in points.
struct Bounds {
  double left = 0, bottom = 0, right = 0, top = 0;
};

// One node of the tree with what it holds, in reading order.
struct StructureElement {
  struct Kid {
    bool is_element = false;
    std::uint32_t number = 0;  // of the element, or MCID
    std::uint32_t page = 0;    // of the MCID
  };
  layout::StructureNode node;
  std::vector<Kid> label;  // of an item of a list: its number; what it says is in `kids`
  std::vector<Kid> kids;
  std::string alternative;       // of a figure or formula
  std::optional<Bounds> bounds;  // of a figure
};

// Elements keep the numbers of their nodes. A node is placed in its parent in the order of the numbers
// and before any content that belongs to a later node.
class StructureTree {
 public:
  enum class Part { body, label };

  // Throws Error(internal) unless nodes[0] is the document, every other node follows its parent, and every cell
  // spans something.
  explicit StructureTree(const std::vector<layout::StructureNode>& nodes);

  // An empty tree: the document is not tagged.
  bool empty() const { return elements_.empty(); }

  // Notes a marked-content sequence of `node` on `page` (numbered from 0, in order) and returns its MCID.
  // Throws Error(internal) when there is no such node.
  std::size_t mark(std::size_t page, std::uint32_t node, Part part = Part::body);

  // True for an item of a list that nothing has been marked of: its number may come.
  bool awaits_label(std::uint32_t node) const;

  // What a figure shows and where. Throws Error(internal) when there is no such node.
  void describe(std::uint32_t node, const std::string& alternative, const Bounds& bounds);

  // The structure type that names the node's marked content ("P", "TD", …).
  const char* tag(std::uint32_t node, Part part = Part::body) const;

  // Every element in its place. Elements that hold nothing are in no parent, except cells, which keep a table's
  // columns in line, and rows.
  const std::vector<StructureElement>& finish();

 private:
  const StructureElement& element(std::uint32_t node) const;
  void attach_up_to(std::size_t node);

  std::vector<StructureElement> elements_;
  std::size_t attached_ = 1;
  std::size_t page_ = 0;
  std::uint32_t marks_on_page_ = 0;
};

// The standard structure type of a role (PDF 32000-1, 14.8.4).
const char* structure_type(const layout::StructureNode& node);

}  // namespace raingan::pdf
