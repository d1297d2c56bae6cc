#include <algorithm>

#include "outputs/memo.hpp"
#include "outputs/placeholders.hpp"

namespace raingan::outputs {
namespace {

using definition::Element;
using MemoPart = MemoTemplate::Part;

// Of a letter to one district, or of a sentence that a job may be without.
bool is_foreign(const std::string& name) {
  return name == "district" || name.starts_with("target.") || name == "coordinator";
}

TemplateText memo_text_of(const Element& element, bool each_target = false) {
  TemplateText text{element.text(), element.line()};
  if (text.empty()) {
    const std::string name = "<" + std::string(element.name()) + ">";
    element.fail({name + " ต้องมีข้อความ", name + " is empty"});
  }
  std::vector<std::string_view> names(kMemoNames.begin(), kMemoNames.end());
  names.insert(names.end(), kTargetNames.begin(), kTargetNames.end());
  for (const TextPiece& piece : pieces_of(text, element.document().file(), names)) {
    if (!piece.placeholder) continue;
    const std::string shown = "{" + piece.text + "}";
    const bool of_target = std::find(kTargetNames.begin(), kTargetNames.end(), piece.text) != kTargetNames.end();
    if (of_target && !each_target) {
      element.fail({shown + " ใช้ได้เฉพาะ <item each=\"target\">", shown + " needs an <item each=\"target\">"});
    }
    if (is_foreign(piece.text)) {
      element.fail({shown + " ใช้ในบันทึกไม่ได้", shown + " cannot stand in a memo"});
    }
  }
  return text;
}

MemoPart memo_part_of(const Element& element) {
  MemoPart part;
  if (element.name() == "heading") part.kind = MemoPart::Kind::heading;
  if (element.name() == "item") part.kind = MemoPart::Kind::item;
  if (part.kind == MemoPart::Kind::item) {
    element.allow({"when", "each"}, {});
    if (element.has("each")) part.each_target = element.choice("each", {"target"}) == 0;
  } else {
    element.allow({"when"}, {});
  }
  part.when = static_cast<MemoPart::When>(element.choice("when", {"always", "errors", "no-errors", "unread"}, 0));
  part.text = memo_text_of(element, part.each_target);
  return part;
}

}  // namespace

MemoTemplate read_memo(const definition::Document& file) {
  const Element root = file.root();
  root.allow({"id"}, {"subject", "to", "body", "request", "position"});
  MemoTemplate memo;
  memo.id = root.attribute("id");
  memo.file = file.file();
  memo.subject = memo_text_of(root.child("subject"));
  memo.to = memo_text_of(root.child("to"));
  const Element body = root.child("body");
  body.allow({}, {"heading", "paragraph", "item"});
  for (const Element& element : body.children()) memo.parts.push_back(memo_part_of(element));
  memo.request = memo_text_of(root.child("request"));
  memo.position = memo_text_of(root.child("position"));
  return memo;
}

}  // namespace raingan::outputs
