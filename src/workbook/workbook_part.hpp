// The main part of a workbook: which sheets there are, in which parts, and its names.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "workbook/package.hpp"
#include "workbook/sheet.hpp"

namespace raingan::workbook {

struct SheetEntry {
  std::string name;
  Visibility visibility = Visibility::visible;
  std::string part;           // empty when the workbook has no such part
  bool is_worksheet = false;  // false for chart, dialog and macro sheets
};

struct WorkbookPart {
  std::string part;                          // "xl/workbook.xml" as a rule
  std::vector<SheetEntry> sheets;            // of every type, in the order of the tabs
  std::map<std::string, std::string> names;  // workbook-wide defined names
  bool dates_since_1904 = false;
  bool is_strict = false;    // ISO/IEC 29500 strict namespaces
  std::string strings_part;  // empty when the workbook has none
  std::string styles_part;
};

// Throws Error(unreadable) when the package has no workbook part, it is malformed, or lists too many sheets.
WorkbookPart read_workbook_part(Package& package);

}  // namespace raingan::workbook
