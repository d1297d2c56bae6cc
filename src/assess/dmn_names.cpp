#include "assess/dmn_names.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace raingan::assess {
namespace {

// Without scheme and closing slash, which tools do not agree about.
constexpr std::array<std::string_view, 6> kNamespaces = {"www.omg.org/spec/DMN/20151101/dmn.xsd",    // 1.1
                                                         "www.omg.org/spec/DMN/20151101/dmn11.xsd",  // 1.1, early tools
                                                         "www.omg.org/spec/DMN/20180521/MODEL",      // 1.2
                                                         "www.omg.org/spec/DMN/20191111/MODEL",      // 1.3
                                                         "www.omg.org/spec/DMN/20211108/MODEL",      // 1.4
                                                         "www.omg.org/spec/DMN/20230324/MODEL"};     // 1.5

// An element with thousands of attributes must not make every look-up below it slow.
constexpr int kMaxDeclarations = 64;

std::string_view declared(pugi::xml_node node, std::string_view declaration) {
  int seen = 0;
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (attribute.name() == declaration) return attribute.value();
    if (++seen == kMaxDeclarations) break;
  }
  return {};
}

std::string_view namespace_of(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  std::string declaration = "xmlns";
  if (colon != std::string_view::npos) declaration += ":" + std::string(name.substr(0, colon));
  for (; node; node = node.parent()) {
    if (const std::string_view found = declared(node, declaration); !found.empty()) return found;
  }
  return {};
}

bool among(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string text_in(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node part : node.children()) {
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
  }
  return std::string(trimmed(text));
}

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_dmn(pugi::xml_node node) {
  std::string_view name = namespace_of(node);
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (name.starts_with(scheme)) name.remove_prefix(scheme.size());
  }
  if (name.ends_with('/')) name.remove_suffix(1);
  return std::find(kNamespaces.begin(), kNamespaces.end(), name) != kNamespaces.end();
}

std::vector<definition::Element> dmn_children(const definition::Element& parent) {
  std::vector<definition::Element> found = parent.children();
  std::erase_if(found, [](const definition::Element& child) { return !is_dmn(child.node()); });
  return found;
}

std::vector<definition::Element> dmn_children(const definition::Element& parent, std::string_view name) {
  std::vector<definition::Element> found = parent.children();
  std::erase_if(found, [&](const definition::Element& child) {
    return local_name(child.name()) != name || !is_dmn(child.node());
  });
  return found;
}

std::optional<definition::Element> dmn_child(const definition::Element& parent, std::string_view name) {
  const auto found = dmn_children(parent, name);
  if (found.empty()) return std::nullopt;
  if (found.size() > 1) {
    found[1].fail({"มี <" + std::string(name) + "> ได้เพียงหนึ่ง", "only one <" + std::string(name) + "> may stand here"});
  }
  return found.front();
}

void allow_dmn(const definition::Element& element, std::initializer_list<std::string_view> attributes,
               std::initializer_list<std::string_view> children) {
  const std::string here(local_name(element.name()));
  for (const pugi::xml_attribute attribute : element.node().attributes()) {
    const std::string_view found = attribute.name();
    if (found.starts_with("xmlns") || found.find(':') != std::string_view::npos || among(found, attributes)) continue;
    element.fail({"<" + here + "> ไม่รู้จัก \"" + std::string(found) + "\"",
                  "<" + here + "> has no attribute \"" + std::string(found) + "\""});
  }
  for (const definition::Element& child : dmn_children(element)) {
    const std::string_view found = local_name(child.name());
    if (found == "extensionElements" || found == "description" || among(found, children)) continue;
    child.fail({"<" + std::string(found) + "> อยู่ใน <" + here + "> ไม่ได้",
                "<" + std::string(found) + "> cannot stand in <" + here + ">"});
  }
}

std::string dmn_text(const definition::Element& element) {
  const auto text = dmn_child(element, "text");
  return text ? text_in(text->node()) : "";
}

std::string own_text(const definition::Element& element) {
  std::string folded;
  for (const char c : text_in(element.node())) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) folded += c;
    if (space && !folded.empty() && folded.back() != ' ') folded += ' ';
  }
  return folded;
}

}  // namespace raingan::assess
