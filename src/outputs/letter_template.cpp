#include <algorithm>
#include <iterator>
#include <sstream>

#include "base/error.hpp"
#include "outputs/letter.hpp"
#include "outputs/placeholders.hpp"

namespace raingan::outputs {
namespace {

using definition::Element;
using Part = LetterTemplate::Part;

// Who reads a text decides what it may say.
struct Allowed {
  bool district = false;
  bool coordinator = false;
};

TemplateText text_of(const Element& element, Allowed allowed = {}) {
  TemplateText text{element.text(), element.line()};
  const std::string& file = element.document().file();
  if (text.empty()) {
    element.fail(
        {"<" + std::string(element.name()) + "> ต้องมีข้อความ", "<" + std::string(element.name()) + "> is empty"});
  }
  pieces_of(text, file);
  if (!allowed.district && (names_placeholder(text, file, "district") || names_placeholder(text, file, "target."))) {
    element.fail({"{district} และ {target.…} ใช้ได้เฉพาะข้อความถึงอำเภอเดียว (for=\"one-district\")",
                  "{district} and {target.…} need a text for one district (for=\"one-district\")"});
  }
  if (!allowed.coordinator && names_placeholder(text, file, "coordinator")) {
    element.fail({"{coordinator} ต้องอยู่ในหมายเหตุ หรือข้อความที่มี when=\"coordinator\"",
                  "{coordinator} needs a note or a text with when=\"coordinator\""});
  }
  return text;
}

Part part_of(const Element& element) {
  element.allow({"for", "when"}, {});
  Part part;
  part.kind = element.name() == "clause" ? Part::Kind::clause : Part::Kind::paragraph;
  part.audience = static_cast<Part::For>(element.choice("for", {"everyone", "all-districts", "one-district"}, 0));
  part.when = static_cast<Part::When>(element.choice(
      "when", {"always", "reference", "no-reference", "coordinator", "reporting-url", "no-reporting-url"}, 0));
  part.text = text_of(element, {.district = part.audience == Part::For::one_district,
                                .coordinator = part.when == Part::When::coordinator});
  return part;
}

std::vector<TemplateText> texts_of(const Element& element, std::string_view name, Allowed allowed = {}) {
  std::vector<TemplateText> texts;
  for (const Element& child : element.children(name)) {
    child.allow({}, {});
    texts.push_back(text_of(child, allowed));
  }
  return texts;
}

// An attribute that belongs to one kind of annex only.
void refuse_elsewhere(const Element& element, std::string_view name, const std::string& kind) {
  if (!element.has(name)) return;
  const std::string attribute(name);
  element.fail({attribute + " ใช้ได้เฉพาะ kind=\"" + kind + "\"", attribute + " belongs to kind=\"" + kind + "\" only"});
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

void read_kind(const Element& element, AnnexTemplate& annex) {
  using Kind = AnnexTemplate::Kind;
  annex.kind = static_cast<Kind>(element.choice("kind", {"criteria", "targets", "table", "page"}));
  if (annex.kind == Kind::table) {
    annex.form = element.attribute("form");
    annex.blank = element.flag("blank", false);
    annex.without = words_of(element.attribute("without", ""));
    annex.signature = element.flag("signature", false);
  } else {
    for (const char* name : {"form", "blank", "without", "signature"}) refuse_elsewhere(element, name, "table");
  }
  if (annex.kind == Kind::targets) {
    annex.grades = element.flag("grades", false);
  } else {
    refuse_elsewhere(element, "grades", "targets");
  }
  if (annex.kind == Kind::page) {
    annex.page = element.attribute("page");
  } else {
    refuse_elsewhere(element, "page", "page");
  }
}

AnnexTemplate annex_of(const Element& element, std::size_t attachments) {
  element.allow({"kind", "item", "form", "period", "blank", "without", "signature", "grades", "page"},
                {"title", "note"});
  AnnexTemplate annex;
  annex.line = element.line();
  read_kind(element, annex);
  const long item = element.integer("item");
  if (item < 1 || item > static_cast<long>(attachments)) {
    element.fail({"item=\"" + std::to_string(item) + "\" ไม่มีในรายการสิ่งที่ส่งมาด้วย",
                  "item=\"" + std::to_string(item) + "\" is none of the listed attachments"});
  }
  annex.item = std::to_string(item);
  annex.period = element.attribute("period", "");
  if (!annex.period.empty() && !Period::parse(annex.period)) {
    element.fail({"period=\"" + annex.period + "\" ไม่ใช่ช่วงเวลา", "period=\"" + annex.period + "\" is no period"},
                 {"ตัวอย่าง: 2567-02, 2567-q2", "for example 2567-02 or 2567-q2"});
  }
  annex.titles = texts_of(element, "title");
  annex.notes = texts_of(element, "note", {.coordinator = true});
  const bool titled = annex.kind == AnnexTemplate::Kind::table || annex.kind == AnnexTemplate::Kind::page;
  if (annex.titles.empty() && !titled) {
    element.fail({"<annex> นี้ต้องมี <title>", "this <annex> needs a <title>"});
  }
  return annex;
}

void read_addressees(const Element& root, LetterTemplate& letter) {
  for (const Element& to : root.children("to")) {
    to.allow({"for"}, {});
    const bool one = to.choice("for", {"all-districts", "one-district"}) == 1;
    TemplateText& text = one ? letter.to_district : letter.to_all;
    if (!text.empty()) to.fail({"มี <to> ของผู้รับกลุ่มนี้แล้ว", "there is a <to> for these addressees already"});
    text = text_of(to, {.district = one});
  }
  if (letter.to_all.empty() || letter.to_district.empty()) {
    root.fail({"ต้องมี <to for=\"all-districts\"> และ <to for=\"one-district\">",
               "needs <to for=\"all-districts\"> and <to for=\"one-district\">"});
  }
}

void read_attachments(const Element& root, LetterTemplate& letter) {
  const auto list = root.optional_child("attachments");
  if (!list) return;
  list->allow({}, {"attachment"});
  for (const Element& element : list->children()) {
    element.allow({"amount"}, {});
    TemplateText amount{element.attribute("amount"), element.line()};
    pieces_of(amount, letter.file);
    letter.attachments.push_back({text_of(element), std::move(amount)});
  }
}

void read_annexes(const Element& root, LetterTemplate& letter) {
  if (const auto list = root.optional_child("annexes")) {
    list->allow({}, {"annex"});
    for (const Element& element : list->children())
      letter.annexes.push_back(annex_of(element, letter.attachments.size()));
  }
  for (std::size_t i = 0; i < letter.attachments.size(); ++i) {
    const std::string item = std::to_string(i + 1);
    const auto is_of_item = [&](const AnnexTemplate& annex) { return annex.item == item; };
    if (std::any_of(letter.annexes.begin(), letter.annexes.end(), is_of_item)) continue;
    root.fail({"สิ่งที่ส่งมาด้วย " + item + " ไม่มี <annex item=\"" + item + "\">",
               "attachment " + item + " has no <annex item=\"" + item + "\">"});
  }
}

}  // namespace

LetterTemplate read_letter(const definition::Document& file) {
  const Element root = file.root();
  root.allow({"id"}, {"subject", "to", "attachments", "body", "request", "closing", "qr-caption", "annexes"});
  LetterTemplate letter;
  letter.id = root.attribute("id");
  letter.file = file.file();
  letter.subject = text_of(root.child("subject"));
  read_addressees(root, letter);
  read_attachments(root, letter);
  const Element body = root.child("body");
  body.allow({}, {"paragraph", "clause"});
  for (const Element& element : body.children()) letter.parts.push_back(part_of(element));
  letter.request = text_of(root.child("request"));
  letter.closing = text_of(root.child("closing"));
  if (const auto caption = root.optional_child("qr-caption")) letter.qr_caption = text_of(*caption);
  read_annexes(root, letter);
  return letter;
}

}  // namespace raingan::outputs
