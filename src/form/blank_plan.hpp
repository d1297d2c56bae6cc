// A blank form as cells, before any file format: what stands where and who may change it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "form/blank.hpp"
#include "form/blank_lines.hpp"
#include "workbook/sheet.hpp"

namespace raingan::form {

enum class CellLook {
  title,
  line,
  unit,
  heading,
  number,
  name,
  name_entry,  // a name that may be typed or changed
  entry,
  locked,
  open_total,  // of a row that may stay empty: shows no zero
  note_entry,
  note_locked,
  total_label,
  total,
  foot,
  signature
};

// One cell or merged range. A text, a known number, a formula with its present value, or nothing.
struct PlannedCell {
  workbook::CellRange range;
  CellLook look = CellLook::locked;
  FigureKind kind = FigureKind::count;
  std::string text;
  std::string formula;  // without "="
  std::optional<Decimal> value;
};

// Entry cells of one column: what may be typed there.
struct EntryRange {
  workbook::CellRange range;
  FigureKind kind = FigureKind::count;
};

struct SheetPlan {
  std::string name;
  bool thai_digits = true;
  bool landscape = false;
  bool one_page = false;  // else as many as its rows need
  std::vector<PlannedCell> cells;
  std::vector<EntryRange> entries;
  std::vector<double> widths;           // of columns, in characters of the default font
  std::vector<double> heading_heights;  // of heading rows, in points
  std::uint32_t heading_top = 0;
  std::uint32_t data_top = 0;
  std::uint32_t data_last = 0;  // last row above the total
  std::uint32_t last_row = 0;   // of the printed part
  std::uint32_t frozen_columns = 0;
  std::vector<BlankLine> rows;  // those that have a name, in order
};

// The sheet of one form. `name` is the sheet's name, `request` says for whom and what is known.
SheetPlan plan_sheet(const FormLayout& layout, const BlankRequest& request, std::string name);

// A valid and unused sheet name for the form: at most 31 characters, none of []:*?/\.
std::string sheet_name(const FormLayout& layout, const std::vector<SheetPlan>& others);

}  // namespace raingan::form
