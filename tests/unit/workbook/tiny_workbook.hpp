// Small workbooks out of inline XML, for tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workbook/read.hpp"

namespace raingan::workbook::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;

// A container of these parts, in order.
std::string zip_of(const Parts& parts);

// A worksheet with this content (from <sheetData> on).
std::string worksheet(std::string_view body);

// The parts of a workbook with one sheet "S" (xl/worksheets/sheet1.xml) of that content, a table of
// shared strings (the <si> elements) and a style sheet (content of <styleSheet>). Parts with empty
// content are left out, with all that refers to them.
Parts one_sheet(std::string_view body, std::string_view strings = {}, std::string_view styles = {});

// Replaces the content of a part, or adds it.
void set_part(Parts& parts, const std::string& name, std::string content);
// Replaces the first `from` in a part; requires that it is there.
void change_part(Parts& parts, const std::string& name, std::string_view from, std::string_view to);

Workbook read_parts(const Parts& parts);
// The only sheet of `one_sheet(body, strings, styles)`.
Sheet read_sheet(std::string_view body, std::string_view strings = {}, std::string_view styles = {});
// "A1 number 12 =B1" and so on, one a line: what a cell says, in few characters.
std::string told(const Sheet& sheet);

// The English text of the error that reading gives; empty when it gives none.
std::string refusal_of(std::string_view bytes);

// The lines of a table in tests/cases/workbook, without comments, split at tabs.
std::vector<std::vector<std::string>> table(const std::string& name);

}  // namespace raingan::workbook::testing
