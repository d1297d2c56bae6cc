// Changes an XML text in place: everything that is not touched keeps its bytes.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/xml_scanner.hpp"

namespace raingan::workbook {

struct XmlElement {
  std::string_view name;        // with its prefix
  std::size_t depth = 0;        // the root has 1
  std::size_t begin = 0;        // of the start tag
  std::size_t open_end = 0;     // after the start tag
  std::size_t close_begin = 0;  // of the end tag; open_end when there is none
  std::size_t end = 0;          // after the end tag
  bool self_closed = false;
  std::vector<XmlAttribute> attributes;
};

// Elements are named by their index in document order; the root is 0. Changes are collected and take
// effect in text(); positions and sources always mean the original.
class XmlEdit {
 public:
  // Outlines `xml` (UTF-8) down to `max_depth`; the children of elements named `opaque` are not listed.
  // Throws Error(unreadable) when it is malformed or has too many elements.
  XmlEdit(std::string xml, std::size_t max_depth, const std::string& file, const std::string& part,
          std::string_view opaque = {});
  XmlEdit(const XmlEdit&) = delete;
  XmlEdit& operator=(const XmlEdit&) = delete;

  const std::string& original() const { return xml_; }
  const XmlElement& at(std::size_t element) const { return elements_.at(element); }
  // Children of `parent` with that local name; with an empty name all of them.
  std::vector<std::size_t> children(std::size_t parent, std::string_view local = {}) const;
  std::optional<std::size_t> child(std::size_t parent, std::string_view local) const;
  std::optional<std::string_view> attribute(std::size_t element, std::string_view name) const;
  std::string_view source(std::size_t element) const;
  // "x:row" when the root is written "x:…", "row" otherwise.
  std::string qualified(std::string_view local) const;
  // "r:" when the root binds the prefix r to `uri`; empty when it binds none.
  std::string prefix_for(std::string_view uri) const;

  void append(std::size_t parent, std::string_view children);
  void insert_before(std::size_t element, std::string_view siblings);
  void insert_after(std::size_t element, std::string_view siblings);
  // `value` is escaped already. At most once for each attribute.
  void set_attribute(std::size_t element, std::string_view name, std::string_view value);
  // Replaces original bytes. Ranges must not overlap; several insertions at one place keep their order.
  void replace(std::size_t begin, std::size_t end, std::string_view text);

  bool changed() const { return !splices_.empty() || !appended_.empty(); }
  std::string text() const;

 private:
  struct Splice {
    std::size_t begin;
    std::size_t end;
    std::string text;
  };

  std::string xml_;
  std::vector<XmlElement> elements_;
  std::vector<Splice> splices_;
  std::map<std::size_t, std::string> appended_;  // by parent
};

// The element text `element` with one attribute of its start tag set (escaped value).
std::string with_attribute(std::string_view element, std::string_view name, std::string_view value);

}  // namespace raingan::workbook
