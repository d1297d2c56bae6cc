#include "form/read_tables.hpp"

#include "form/form_definition.hpp"
#include "form/sheet_reader.hpp"

namespace raingan::form {

ReadTables read_tables(const workbook::Workbook& book, const std::string& file, const Catalogue& catalogue,
                       const Area& area, const std::vector<Expected>& expected) {
  KnownForms forms;
  for (const std::string& id : catalogue.ids()) forms.patterns.push_back(catalogue.definition(id).pattern);
  forms.layout_of = [&](const std::string& form, const Period& period) { return catalogue.at(form, period); };
  return read_tables_of(book, file, forms, area, expected);
}

}  // namespace raingan::form
