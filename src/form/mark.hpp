// The hidden mark by which a workbook that this program made is known again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/period.hpp"
#include "workbook/sheet.hpp"

namespace raingan::form {

inline constexpr std::string_view kMarkSheet = "_raingan";
inline constexpr std::string_view kMarkVersion = "1";

// One form of the workbook: on `sheet`, headings beginning at `first_cell`.
struct MarkedForm {
  std::string form;
  Period period;
  std::string district;  // code; empty for the whole province
  std::string area;
  std::string sheet;
  workbook::CellAddress first_cell;
};

// The sheet's rows: its name and version, then for each form: form, period, district code, area, sheet
// and first cell, in columns A to F.
std::vector<std::vector<std::string>> mark_rows(const std::vector<MarkedForm>& forms);

// The marks of a workbook; rows that are damaged are left out.
std::vector<MarkedForm> read_marks(const workbook::Workbook& book);

}  // namespace raingan::form
