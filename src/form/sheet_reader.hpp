// All tables of one sheet.
#pragma once

#include <functional>

#include "form/mark.hpp"
#include "form/pattern.hpp"
#include "form/read_tables.hpp"

namespace raingan::form {

// What sheets are read with: the forms' patterns, and the layout of a form for a period.
struct KnownForms {
  std::vector<FormPattern> patterns;
  std::function<FormLayout(const std::string& form, const Period& period)> layout_of;
};

// As read_tables, with the forms given one by one.
ReadTables read_tables_of(const workbook::Workbook& book, const std::string& file, const KnownForms& forms,
                          const Area& area, const std::vector<Expected>& expected);

}  // namespace raingan::form
