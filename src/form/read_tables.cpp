#include "form/read_tables.hpp"

#include "form/form_definition.hpp"
#include "form/sheet_reader.hpp"

namespace raingan::form {
namespace {

constexpr int kAnyYear = 2500;

// The form in every quarter of a year: headings may be worded differently in each.
FormPattern pattern_of_form(const Catalogue& catalogue, const std::string& id) {
  const Definition& definition = catalogue.definition(id);
  std::vector<FormLayout> layouts;
  for (int quarter = 1; quarter <= 4; ++quarter) {
    const thai::Month first = Period::fiscal_quarter(kAnyYear, quarter).first;
    for (const int length : definition.lengths) layouts.push_back(catalogue.at(id, {first, length}));
  }
  FormPattern pattern = pattern_of(layouts);
  add_titles(pattern, definition.other_titles);
  add_total_labels(pattern, definition.other_total_labels);
  return pattern;
}

}  // namespace

ReadTables read_tables(const workbook::Workbook& book, const std::string& file, const Catalogue& catalogue,
                       const Area& area, const std::vector<Expected>& expected) {
  KnownForms forms;
  for (const std::string& id : catalogue.ids()) forms.patterns.push_back(pattern_of_form(catalogue, id));
  forms.layout_of = [&](const std::string& form, const Period& period) { return catalogue.at(form, period); };
  return read_tables_of(book, file, forms, area, expected);
}

}  // namespace raingan::form
