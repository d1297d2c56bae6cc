#include "pdf/structure_writer.hpp"

#include <algorithm>
#include <optional>
#include <span>

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

  void write() {
    Dictionary root = document_.new_object();
    root.set_name("Type", "StructTreeRoot");
    for (std::size_t i = 0; i < elements_.size(); ++i) objects_.push_back(document_.new_object());
    place(objects_.front(), "Document", root);
    root.refer("K", objects_.front());
    for (std::size_t i = 0; i < elements_.size(); ++i) write_element(i);
    write_parent_tree(root);
    document_.catalog().refer("StructTreeRoot", root);
    document_.catalog().new_dictionary("MarkInfo").set_boolean("Marked", true);
  }

 private:
  static void place(Dictionary element, const char* type, Dictionary parent) {
    element.set_name("Type", "StructElem");
    element.set_name("S", type);
    element.refer("P", parent);
  }

  void write_element(std::size_t number) {
    const StructureElement& element = elements_[number];
    Dictionary object = objects_[number];
    if (!element.alternative.empty()) object.set_text("Alt", element.alternative);
    if (element.role == layout::Role::header_cell) {
      Dictionary attributes = object.new_dictionary("A");
      attributes.set_name("O", "Table");
      attributes.set_name("Scope", "Column");
    }
    if (element.kids.empty()) return;
    if (element.role != layout::Role::list_item) return write_kids(object, element.kids);
    // PDF 32000-1, table 336: what an item says stands in its body.
    Dictionary body = document_.new_object();
    place(body, "LBody", object);
    object.new_array("K").refer(body);
    write_kids(body, element.kids);
  }

  void write_kids(Dictionary holder, std::span<const Kid> kids) {
    Array list = holder.new_array("K");
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
        place(objects_[kid.number], structure_type(elements_[kid.number].role), holder);
        list.refer(objects_[kid.number]);
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

  void write_parent_tree(Dictionary root) {
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
    root.refer("ParentTree", tree);
    root.set_integer("ParentTreeNextKey", pages_.size());
  }

  Document& document_;
  const std::vector<StructureElement>& elements_;
  std::vector<Dictionary>& pages_;
  std::vector<Dictionary> objects_;
  std::vector<std::vector<std::optional<Dictionary>>> owners_;  // of every page: the parent of each MCID
};

}  // namespace

void write_structure(Document& document, const std::vector<StructureElement>& elements,
                     std::vector<Dictionary>& pages) {
  if (!elements.empty()) TreeWriter(document, elements, pages).write();
}

}  // namespace raingan::pdf
