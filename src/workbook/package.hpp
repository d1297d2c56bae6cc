// The container as OPC sees it (ECMA-376 part 2): parts and the relationships between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workbook/zip_reader.hpp"

namespace raingan::workbook {

struct Relationship {
  std::string id;
  std::string kind;    // the last step of its type: "worksheet", in transitional and strict files alike
  std::string target;  // a part's name; of an external relationship empty
};

// "xl/worksheets/sheet1.xml" → "xl/worksheets/_rels/sheet1.xml.rels"; "" is the package itself.
std::string relationships_part(std::string_view part);

// The part that `target`, written in the relationships of `source`, means: absolute or relative, with
// "." and "..", backslashes and %HH. Steps above the root stay at the root; nothing here is ever a path.
std::string resolved_target(std::string_view source, std::string_view target);

class Package {
 public:
  // Throws Error(unreadable) when `bytes` (which must outlive the package) are no ZIP container of a
  // workbook: too large, another format, cut off or damaged.
  Package(std::string_view bytes, std::string file);

  const std::string& file() const { return file_; }
  const ZipReader& container() const { return zip_; }
  bool has(std::string_view part) const { return zip_.find(part) != nullptr; }
  // The XML of a part as UTF-8. Throws Error(unreadable) when it is missing or damaged, or carries a DOCTYPE.
  std::string xml(std::string_view part);
  // The bytes of a part as they are, for parts that are only nearly XML (VML).
  std::string bytes(std::string_view part);
  // Of a part, or of the package for "". None when the part has no relationships.
  std::vector<Relationship> relationships(std::string_view part);

 private:
  std::string file_;
  ZipReader zip_;
};

}  // namespace raingan::workbook
