#include "pdf/structure_writer.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace raingan::pdf {
namespace {

// PDF 32000-1, annex C names 8,191 elements; libharu itself ends at 32,767.
constexpr std::size_t kMaxKids = 4000;
constexpr std::size_t kPagesPerLeaf = 500;  // two elements a page in Nums

using Kid = StructureElement::Kid;

class TreeWriter {
 public:
  TreeWriter(Document& document, const std::vector<StructureElement>& elements, std::vector<Dictionary>& pages)
      : document_(document), elements_(elements), pages_(pages), owners_(pages.size()) {}

  void write(std::optional<Dictionary> annotation) {
    Dictionary root = document_.new_object();
    root.set_name("Type", "StructTreeRoot");
    objects_.resize(elements_.size());
    objects_.front() = document_.new_object();
    place(*objects_.front(), "Document", root);
    root.refer("K", *objects_.front());
    // Parents come before their kids and make them; what no parent holds is not written.
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (objects_[i]) write_element(elements_[i], *objects_[i]);
    }
    std::optional<Dictionary> form;
    if (annotation) form = write_form(*annotation);
    write_parent_tree(root, form);
    document_.catalog().refer("StructTreeRoot", root);
    document_.catalog().new_dictionary("MarkInfo").set_boolean("Marked", true);
  }

 private:
  // Without /Type, which PDF 32000-1, table 323 leaves open: there are thousands of elements.
  static void place(Dictionary element, const char* type, Dictionary parent) {
    element.set_name("S", type);
    element.refer("P", parent);
  }

  void write_element(const StructureElement& element, Dictionary object) {
    if (!element.alternative.empty()) object.set_text("Alt", element.alternative);
    write_attributes(element, object);
    if (element.node.role != layout::Role::list_item) return write_kids(object, element.kids);
    // PDF 32000-1, table 336: an item is its label and its body.
    Array parts = object.new_array("K");
    for (const auto& [type, kids] : {std::pair("Lbl", &element.label), std::pair("LBody", &element.kids)}) {
      if (kids->empty()) continue;
      Dictionary part = document_.new_object();
      place(part, type, object);
      parts.refer(part);
      write_kids(part, *kids);
    }
  }

  // PDF 32000-1, 14.7.4.3: an annotation is no marked content; it is referred to and finds its element by number.
  Dictionary write_form(Dictionary annotation) {
    Dictionary form = document_.new_object();
    place(form, "Form", *objects_.front());
    document_kids_.value().refer(form);
    Dictionary reference = form.new_array("K").new_dictionary();
    reference.set_name("Type", "OBJR");
    reference.refer("Obj", annotation);
    reference.refer("Pg", pages_.front());
    annotation.set_integer("StructParent", pages_.size());
    return form;
  }

  // PDF 32000-1, 14.8.5: which cells a heading heads, how many columns and rows a cell takes, where a figure stands.
  static void write_attributes(const StructureElement& element, Dictionary object) {
    const layout::StructureNode& node = element.node;
    const bool heads_column = node.role == layout::Role::header_cell, heads_row = node.role == layout::Role::row_header;
    if (heads_column || heads_row || node.column_span > 1 || node.row_span > 1) {
      Dictionary attributes = object.new_dictionary("A");
      attributes.set_name("O", "Table");
      if (heads_column || heads_row) attributes.set_name("Scope", heads_row ? "Row" : "Column");
      if (node.column_span > 1) attributes.set_integer("ColSpan", node.column_span);
      if (node.row_span > 1) attributes.set_integer("RowSpan", node.row_span);
    } else if (element.bounds) {
      Dictionary attributes = object.new_dictionary("A");
      attributes.set_name("O", "Layout");
      attributes.set_name("Placement", "Block");
      Array box = attributes.new_array("BBox");
      const Bounds& edges = *element.bounds;
      for (const double edge : {edges.left, edges.bottom, edges.right, edges.top}) box.add_number(edge);
    }
  }

  void write_kids(Dictionary holder, std::span<const Kid> kids) {
    const bool is_document = !document_kids_;
    if (kids.empty() && !is_document) return;
    Array list = holder.new_array("K");
    if (is_document) document_kids_ = list;
    if (kids.size() > kMaxKids) {
      std::size_t group_size = kMaxKids;
      while (kids.size() / group_size >= kMaxKids) group_size *= kMaxKids;
      for (std::size_t start = 0; start < kids.size(); start += group_size) {
        Dictionary group = document_.new_object();
        place(group, "NonStruct", holder);
        list.refer(group);
        write_kids(group, kids.subspan(start, std::min(group_size, kids.size() - start)));
      }
      return;
    }
    std::optional<std::uint32_t> own_page;
    for (const Kid& kid : kids) {
      if (kid.is_element) {
        Dictionary& child = objects_[kid.number].emplace(document_.new_object());
        place(child, structure_type(elements_[kid.number].node), holder);
        list.refer(child);
        continue;
      }
      if (!own_page) {
        own_page = kid.page;
        holder.refer("Pg", pages_.at(kid.page));
      }
      write_mark(list, kid, *own_page);
      // Marks of a page are noted in the order of their MCIDs, but nodes are written by number.
      std::vector<std::optional<Dictionary>>& owners = owners_.at(kid.page);
      if (owners.size() <= kid.number) owners.resize(kid.number + 1);
      owners[kid.number] = holder;
    }
  }

  void write_mark(Array list, const Kid& kid, std::uint32_t own_page) {
    if (kid.page == own_page) return list.add_integer(kid.number);
    Dictionary reference = list.new_dictionary();
    reference.set_name("Type", "MCR");
    reference.refer("Pg", pages_.at(kid.page));
    reference.set_integer("MCID", kid.number);
  }

  void write_parent_tree(Dictionary root, std::optional<Dictionary> form) {
    Dictionary tree = document_.new_object();
    Array leaves = tree.new_array("Kids");
    for (std::size_t start = 0; start < pages_.size(); start += kPagesPerLeaf) {
      const std::size_t end = std::min(start + kPagesPerLeaf, pages_.size());
      Dictionary leaf = document_.new_object();
      leaves.refer(leaf);
      Array limits = leaf.new_array("Limits");
      limits.add_integer(start);
      limits.add_integer(end - 1);
      Array numbers = leaf.new_array("Nums");
      for (std::size_t page = start; page < end; ++page) {
        numbers.add_integer(page);
        Array owners = numbers.new_array();
        for (const std::optional<Dictionary>& owner : owners_[page]) owners.refer(owner.value());
        pages_[page].set_integer("StructParents", page);
        pages_[page].set_name("Tabs", "S");
      }
    }
    if (form) {
      Dictionary leaf = document_.new_object();
      leaves.refer(leaf);
      Array limits = leaf.new_array("Limits");
      limits.add_integer(pages_.size());
      limits.add_integer(pages_.size());
      Array numbers = leaf.new_array("Nums");
      numbers.add_integer(pages_.size());
      numbers.refer(*form);
    }
    root.refer("ParentTree", tree);
    root.set_integer("ParentTreeNextKey", pages_.size() + (form ? 1 : 0));
  }

  Document& document_;
  const std::vector<StructureElement>& elements_;
  std::vector<Dictionary>& pages_;
  std::vector<std::optional<Dictionary>> objects_;  // of the elements that are written
  std::optional<Array> document_kids_;
  std::vector<std::vector<std::optional<Dictionary>>> owners_;  // of every page: the parent of each MCID
};

}  // namespace

void write_structure(Document& document, const std::vector<StructureElement>& elements, std::vector<Dictionary>& pages,
                     const std::optional<Dictionary>& annotation) {
  if (!elements.empty()) TreeWriter(document, elements, pages).write(annotation);
}

}  // namespace raingan::pdf
