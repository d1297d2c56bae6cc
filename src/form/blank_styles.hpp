// The look of every kind of cell of a blank form.
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <tuple>

#include "form/blank_plan.hpp"

namespace raingan::form {

inline constexpr const char* kBlankFont = "TH Sarabun New";

// Makes each format once for its workbook.
class BlankStyles {
 public:
  explicit BlankStyles(lxw_workbook* book) : book_(book) {}
  lxw_format* of(CellLook look, FigureKind kind, bool thai_digits);

 private:
  lxw_workbook* book_;
  std::map<std::tuple<CellLook, FigureKind, bool>, lxw_format*> made_;
};

}  // namespace raingan::form
