// The project's own data files (forms, missions, letters, areas, layouts, jobs): XML read strictly,
// with file and line in every complaint.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace raingan::definition {

class Document;

// One element of a definition file. A cheap handle; valid while its Document lives. Every accessor
// that cannot deliver throws Error(faulty_template) with the file, "line N" and what was expected.
class Element {
 public:
  Element(const Document* document, pugi::xml_node node) : document_(document), node_(node) {}

  std::string_view name() const { return node_.name(); }
  // Text content with white space trimmed and inner runs folded to one space.
  std::string text() const;
  int line() const;

  // Refuses any attribute or child element outside the given names: a typing error in a template
  // must not be skipped in silence. `xmlns…` attributes always pass.
  void allow(std::span<const std::string_view> attributes, std::span<const std::string_view> children) const;
  void allow(std::initializer_list<std::string_view> attributes,
             std::initializer_list<std::string_view> children) const {
    allow(std::span(attributes.begin(), attributes.size()), std::span(children.begin(), children.size()));
  }

  bool has(std::string_view attribute) const;
  std::string attribute(std::string_view name) const;                              // required, not empty
  std::string attribute(std::string_view name, std::string_view otherwise) const;  // optional
  long integer(std::string_view name) const;                                       // required
  long integer(std::string_view name, long otherwise) const;
  double number(std::string_view name, double otherwise) const;  // "18.08"; geometry only
  bool flag(std::string_view name, bool otherwise) const;        // "yes" or "no"
  // The attribute's position in `choices`; refuses other values and lists the choices.
  std::size_t choice(std::string_view name, std::initializer_list<std::string_view> choices) const;
  std::size_t choice(std::string_view name, std::initializer_list<std::string_view> choices,
                     std::size_t otherwise) const;

  Element child(std::string_view name) const;  // required
  std::optional<Element> optional_child(std::string_view name) const;
  std::vector<Element> children() const;  // element children, in order
  std::vector<Element> children(std::string_view name) const;

  // The children with text and elements mixed, in order: for paragraphs with <b> or <field> inside.
  pugi::xml_node node() const { return node_; }
  const Document& document() const { return *document_; }

  [[noreturn]] void fail(Message what, Message hint = {}) const;

 private:
  const Document* document_;
  pugi::xml_node node_;
};

// One parsed file. Not copyable: elements point into it.
class Document {
 public:
  // `file` is only used in messages. Throws Error(faulty_template) with the line of the first mistake
  // when `bytes` is not well-formed XML, is too large, too deep, or its root is not `root` (empty: any).
  Document(std::string file, std::string_view bytes, std::string_view root);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Element root() const { return Element(this, xml_.document_element()); }
  const std::string& file() const { return file_; }
  int line_at(std::ptrdiff_t offset) const;

 private:
  std::string file_;
  std::string bytes_;
  pugi::xml_document xml_;
};

}  // namespace raingan::definition
