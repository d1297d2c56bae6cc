#include "pdf/outline.hpp"

#include "base/error.hpp"

namespace raingan::pdf {

void write_outline(Document& document, const layout::PageSet& set, const std::vector<Dictionary>& pages) {
  if (set.outline.empty()) return;
  Dictionary root = document.new_object();
  std::vector<Dictionary> items;
  for (const layout::OutlineEntry& entry : set.outline) {
    if (entry.page >= pages.size()) {
      throw Error(ErrorCode::internal, {"สารบัญ PDF ชี้ไปยังหน้าที่ไม่มี", "a bookmark points to a page that is not there"});
    }
    Dictionary item = document.new_object();
    item.set_text("Title", entry.title);
    item.refer("Parent", root);
    Array destination = item.new_array("Dest");
    destination.refer(pages[entry.page]);
    destination.add_name("XYZ");
    destination.add_integer(0);
    destination.add_number(set.pages[entry.page].height);
    destination.add_integer(0);  // keep the magnification
    if (!items.empty()) {
      item.refer("Prev", items.back());
      items.back().refer("Next", item);
    }
    items.push_back(item);
  }
  root.set_name("Type", "Outlines");
  root.refer("First", items.front());
  root.refer("Last", items.back());
  root.set_integer("Count", items.size());
  document.catalog().refer("Outlines", root);
  document.catalog().set_name("PageMode", "UseOutlines");
}

}  // namespace raingan::pdf
