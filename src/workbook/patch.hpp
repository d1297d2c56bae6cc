// Changes a copy of a workbook part by part: what need not change stays byte for byte as it was.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/sheet.hpp"

namespace raingan::workbook {

// What is to be marked in one cell: a comment (plain text, lines by '\n') and a fill.
struct CellMark {
  CellAddress address;
  std::string comment;
  std::uint32_t fill_rgb = 0xFFFF00;  // 0xRRGGBB
};

struct SheetMarks {
  std::string sheet;  // a name of an existing sheet
  std::vector<CellMark> marks;
};

// A sheet that is added at the end: rows of text cells, the first row a bold heading. A text of the
// form {"#Sheet!A1", "label"} is written as an internal link.
struct LinkedText {
  std::string text;
  std::string target;  // "'sheet'!A1"; empty for none
};
struct AddedSheet {
  std::string name;
  std::vector<double> column_widths;  // characters
  std::vector<std::vector<LinkedText>> rows;
};

// A copy of `bytes` with the marks set and the sheet added. Every part that need not change is copied
// raw (same compressed bytes, same order); text goes in as inline strings, never as formulas. Existing
// comments are kept and added to. The result opens in Excel and LibreOffice without repair.
// Throws Error(unreadable) as read_workbook does; Error(internal) when a sheet is not found.
std::string patch_workbook(std::string_view bytes, const std::string& file, const std::vector<SheetMarks>& marks,
                           const AddedSheet& added);

}  // namespace raingan::workbook
