// A package with some parts changed and some added.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workbook/package.hpp"

namespace raingan::workbook {

// The namespaces that a file uses: transitional ones as Excel writes by default, or strict ones.
struct Dialect {
  std::string_view main;           // of sheets
  std::string_view relationships;  // of r:id, and the beginning of relationships' types
};
Dialect dialect(bool strict);

class PackageEdit {
 public:
  PackageEdit(Package& package, Dialect dialect) : package_(package), dialect_(dialect) {}

  const std::string& file() const { return package_.file(); }
  const Dialect& dialect() const { return dialect_; }
  // The part as it stands now: changed, added or original. Throws Error(unreadable) as Package does.
  std::string xml(std::string_view part);
  std::string bytes(std::string_view part);
  bool has(std::string_view part) const;
  std::vector<Relationship> relationships(std::string_view part) { return package_.relationships(part); }
  std::vector<std::string> parts_ending_with(std::string_view end) const;

  // Replaces or adds a part.
  void put(const std::string& part, std::string content);
  // `stem` + a number + `end`: the first of these names that no part has.
  std::string unused_part(std::string_view stem, std::string_view end) const;
  // Adds a relationship from one part to another and returns its id.
  std::string relate(const std::string& source, std::string_view kind, const std::string& target);
  // Content types: of all parts with an extension, unless there is one already, and of one part.
  void declare_extension(std::string_view extension, std::string_view type);
  void declare_part(const std::string& part, std::string_view type);

  // The container: untouched entries copied raw in their order, changed ones in their places, new ones last.
  std::string finish() const;

 private:
  const std::string* changed(std::string_view part) const;

  Package& package_;
  Dialect dialect_;
  std::map<std::string, std::string> contents_;  // by folded name
  std::vector<std::string> added_;               // names of new parts, in order
};

}  // namespace raingan::workbook
