// The forms that an office knows: templates/forms/*.xml.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "definition/definition.hpp"
#include "model/form_layout.hpp"

namespace raingan::form {

struct Definition;  // one form before a period is chosen

class Catalogue {
 public:
  Catalogue();
  ~Catalogue();
  Catalogue(Catalogue&&) noexcept;
  Catalogue& operator=(Catalogue&&) noexcept;

  // Adds the form of one file. Throws Error(faulty_template) with file and line for every mistake,
  // among them a column that a relation names and nobody has, and a form id that is there already.
  void add(const definition::Document& file);

  bool has(std::string_view form) const;
  std::vector<std::string> ids() const;  // sorted
  const Definition& definition(std::string_view form) const;

  // The form spelt out for a period: months named, references resolved; {area} in titles and notes stays for
  // whoever knows the area. Period::first.year 0 leaves years out. Throws Error(faulty_template) when the form
  // is unknown, cannot cover such a period, or refers to a column that a form of this catalogue lacks.
  FormLayout at(std::string_view form, const Period& period) const;

 private:
  std::map<std::string, std::unique_ptr<Definition>, std::less<>> definitions_;
};

}  // namespace raingan::form
