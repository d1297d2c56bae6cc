// The files that are looked at together, by what they are, and what they refer to in the library.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "definition/definition.hpp"
#include "form/catalogue.hpp"
#include "lint/remark.hpp"

namespace raingan::lint {

// A file as bytes; what it is shows its root element.
struct Source {
  std::string file;
  std::string bytes;
};

class Collection {
 public:
  struct Entry {
    std::string kind;  // the root element without its prefix: "mission", "letter", "definitions" …
    std::string id;    // its id; of a job and a decision model empty
    std::string file;
    bool given = true;  // remarks on it are wanted for its own sake
    std::string bytes;
    std::unique_ptr<definition::Document> document;
  };

  // A given file stands in for the library's with the same kind and id. Files that are no XML or of no known kind
  // become remarks and are passed over.
  Collection(const std::vector<Source>& given, const std::vector<Source>& library);

  // Null when there is none.
  const Entry* find(std::string_view kind, std::string_view id) const;
  const Entry* file(const std::string& path) const;
  std::vector<const Entry*> all(std::string_view kind) const;  // given ones first, each in the order they came
  const form::Catalogue& forms() const { return forms_; }
  // A file of that kind and id is there but cannot be read: already told.
  bool is_broken(std::string_view kind, std::string_view id) const;
  const Remarks& broken() const { return broken_; }

 private:
  void add(const Source& source, bool given);
  void add_forms();

  std::vector<Entry> entries_;
  std::vector<std::pair<std::string, std::string>> unreadable_;
  form::Catalogue forms_;
  Remarks broken_;
};

// An Error of a reader as a remark of kind `broken`.
Remark broken_remark(const Error& error);

}  // namespace raingan::lint
