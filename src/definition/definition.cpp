#include "definition/definition.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/limits.hpp"
#include "base/utf8.hpp"

namespace raingan::definition {
namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!blank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string listed(std::span<const std::string_view> names) {
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text.empty() ? "-" : text;
}

bool among(std::string_view name, std::span<const std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t depth_of(pugi::xml_node node) {
  std::size_t deepest = 0;
  std::size_t depth = 0;
  for (pugi::xml_node at = node.first_child(); at;) {
    deepest = std::max(deepest, depth + 1);
    if (at.first_child()) {
      at = at.first_child();
      ++depth;
      continue;
    }
    while (at != node && !at.next_sibling()) {
      at = at.parent();
      if (at != node) --depth;
    }
    if (at == node) break;
    at = at.next_sibling();
  }
  return deepest;
}

}  // namespace

Document::Document(std::string file, std::string_view bytes, std::string_view root)
    : file_(std::move(file)), bytes_(bytes) {
  if (bytes_.size() > limits::kMaxDomBytes) {
    throw Error(ErrorCode::faulty_template, {"แฟ้มใหญ่เกินไป", "the file is too large"}, file_);
  }
  if (!is_valid_utf8(bytes_)) {
    throw Error(ErrorCode::faulty_template, {"แฟ้มไม่ได้บันทึกเป็น UTF-8", "the file is not UTF-8"}, file_, {},
                {"บันทึกแฟ้มใหม่เป็น UTF-8", "save it as UTF-8"});
  }
  const pugi::xml_parse_result result =
      xml_.load_buffer(bytes_.data(), bytes_.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!result) {
    throw Error(ErrorCode::faulty_template,
                {std::string("เขียน XML ไม่ถูกต้อง (") + result.description() + ")",
                 std::string("not well-formed XML (") + result.description() + ")"},
                file_, "line " + std::to_string(line_at(result.offset)));
  }
  if (depth_of(xml_) > limits::kMaxXmlDepth) {
    throw Error(ErrorCode::faulty_template, {"XML ซ้อนกันลึกเกินไป", "XML is nested too deeply"}, file_);
  }
  const std::string_view found = xml_.document_element().name();
  if (!root.empty() && found != root) {
    this->root().fail({"พบ <" + std::string(found) + "> แต่ควรเป็น <" + std::string(root) + ">",
                       "found <" + std::string(found) + "> where <" + std::string(root) + "> is expected"});
  }
}

int Document::line_at(std::ptrdiff_t offset) const {
  const auto end = std::min<std::size_t>(bytes_.size(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
  return 1 + static_cast<int>(std::count(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
}

std::string Element::text() const { return folded(node_.child_value()); }

int Element::line() const { return document_->line_at(node_.offset_debug()); }

void Element::fail(Message what, Message hint) const {
  throw Error(ErrorCode::faulty_template, std::move(what), document_->file(), "line " + std::to_string(line()),
              std::move(hint));
}

void Element::allow(std::span<const std::string_view> attributes, std::span<const std::string_view> children) const {
  const std::string here(name());
  for (const pugi::xml_attribute attribute : node_.attributes()) {
    const std::string_view found = attribute.name();
    if (found.starts_with("xmlns") || among(found, attributes)) continue;
    fail({"<" + here + "> ไม่รู้จัก \"" + std::string(found) + "\" ใช้ได้เฉพาะ: " + listed(attributes),
          "<" + here + "> has no attribute \"" + std::string(found) + "\"; it may have: " + listed(attributes)});
  }
  for (const Element& child : this->children()) {
    if (among(child.name(), children)) continue;
    child.fail({"<" + std::string(child.name()) + "> อยู่ใน <" + here + "> ไม่ได้ ใช้ได้เฉพาะ: " + listed(children),
                "<" + std::string(child.name()) + "> cannot stand in <" + here + ">; expected: " + listed(children)});
  }
}

bool Element::has(std::string_view attribute) const {
  return static_cast<bool>(node_.attribute(std::string(attribute).c_str()));
}

std::string Element::attribute(std::string_view name) const {
  std::string value = attribute(name, "");
  if (value.empty()) {
    fail({"<" + std::string(this->name()) + "> ต้องมี " + std::string(name) + "=\"…\"",
          "<" + std::string(this->name()) + "> needs " + std::string(name) + "=\"…\""});
  }
  return value;
}

std::string Element::attribute(std::string_view name, std::string_view otherwise) const {
  const pugi::xml_attribute found = node_.attribute(std::string(name).c_str());
  return found ? std::string(found.value()) : std::string(otherwise);
}

long Element::integer(std::string_view name) const {
  const std::string value = attribute(name);
  long number = 0;
  const auto [end, status] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (status != std::errc() || end != value.data() + value.size()) {
    fail({std::string(name) + "=\"" + value + "\" ต้องเป็นจำนวนเต็ม",
          std::string(name) + "=\"" + value + "\" must be a whole number"});
  }
  return number;
}

long Element::integer(std::string_view name, long otherwise) const { return has(name) ? integer(name) : otherwise; }

double Element::number(std::string_view name, double otherwise) const {
  if (!has(name)) return otherwise;
  const std::string value = attribute(name);
  double result = 0;
  const auto [end, status] = std::from_chars(value.data(), value.data() + value.size(), result);
  if (status != std::errc() || end != value.data() + value.size() || !std::isfinite(result)) {
    fail({std::string(name) + "=\"" + value + "\" ต้องเป็นตัวเลข",
          std::string(name) + "=\"" + value + "\" must be a number"});
  }
  return result;
}

bool Element::flag(std::string_view name, bool otherwise) const {
  return has(name) ? choice(name, {"no", "yes"}) == 1 : otherwise;
}

std::size_t Element::choice(std::string_view name, std::initializer_list<std::string_view> choices) const {
  const std::string value = attribute(name);
  const auto found = std::find(choices.begin(), choices.end(), value);
  if (found == choices.end()) {
    fail({std::string(name) + "=\"" + value + "\" ใช้ไม่ได้ เลือกจาก: " + listed({choices.begin(), choices.size()}),
          std::string(name) + "=\"" + value + "\" is not one of: " + listed({choices.begin(), choices.size()})});
  }
  return static_cast<std::size_t>(found - choices.begin());
}

std::size_t Element::choice(std::string_view name, std::initializer_list<std::string_view> choices,
                            std::size_t otherwise) const {
  return has(name) ? choice(name, choices) : otherwise;
}

Element Element::child(std::string_view name) const {
  if (const auto found = optional_child(name)) return *found;
  fail({"<" + std::string(this->name()) + "> ต้องมี <" + std::string(name) + ">",
        "<" + std::string(this->name()) + "> needs a <" + std::string(name) + ">"});
}

std::optional<Element> Element::optional_child(std::string_view name) const {
  const pugi::xml_node found = node_.child(std::string(name).c_str());
  if (!found) return std::nullopt;
  return Element(document_, found);
}

std::vector<Element> Element::children() const {
  std::vector<Element> found;
  for (const pugi::xml_node node : node_.children()) {
    if (node.type() == pugi::node_element) found.emplace_back(document_, node);
  }
  return found;
}

std::vector<Element> Element::children(std::string_view name) const {
  std::vector<Element> found;
  const std::string wanted(name);  // outlives the range, which keeps the pointer
  for (const pugi::xml_node node : node_.children(wanted.c_str())) found.emplace_back(document_, node);
  return found;
}

}  // namespace raingan::definition
