// The sheet that is added behind the others.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workbook/package_edit.hpp"
#include "workbook/patch.hpp"
#include "workbook/style_edit.hpp"
#include "workbook/workbook_part.hpp"

namespace raingan::workbook {

// `wanted` made a name that Excel takes (at most 31 characters, none of []:*?/\) and that no sheet of
// `taken` has, letters' case aside: "name", "name (2)", "name (3)" …
std::string free_sheet_name(std::string_view wanted, const std::vector<SheetEntry>& taken);

// The part of the sheet: texts only, so that nothing in them can become a formula.
std::string sheet_of_texts(const AddedSheet& sheet, std::string_view main_namespace, StyleEdit& styles);

// Adds the part, and the sheet to the workbook's list.
void add_sheet(PackageEdit& package, const WorkbookPart& book, const AddedSheet& sheet, StyleEdit& styles);

}  // namespace raingan::workbook
