// What reading a table finds: about its districts, its columns and its title. Figures are judged later.
#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "form/recognise.hpp"
#include "form/table_period.hpp"
#include "model/area.hpp"
#include "model/table.hpp"

namespace raingan::form {

// A finding of a table's form and period; what it says is still to come.
Finding finding_of(const Table& table, Level level, FindingKind kind, Origin origin);

std::string quoted(const std::string& text);

// Gives every row its district and reports other spellings, doubled and unknown names.
void name_districts(Table& table, const Area& area, Findings& findings);

// Columns of the layout that the sheet lacks and columns that the form does not know.
void report_columns(const Table& table, const FormLayout& layout, const Recognition& form, const std::string& file,
                    const std::string& sheet, Findings& findings);

void report_title(const Table& table, const UnkeptTitle& title, Findings& findings);

// A sheet with figures but without a form. `marked` names the form that the sheet was made for.
Finding unknown_form(const Origin& where, const std::string& marked);

}  // namespace raingan::form
