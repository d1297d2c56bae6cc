// A new workbook that remembers what was written to it, so that the file can be compared with it.
#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "disk/temporary_folder.hpp"
#include "outputs/sheet_digest.hpp"
#include "thai/calendar.hpp"
#include "workbook/sheet.hpp"

namespace raingan::outputs {

// How a cell looks.
struct CellLook {
  bool bold = false;
  bool border = true;
  bool wrap = false;
  bool link = false;
  enum class Align { left, centre, right } align = Align::left;
  std::optional<std::uint32_t> fill_rgb;
  std::string number_format;  // empty: General

  auto operator<=>(const CellLook&) const = default;
};

// A number of a sheet and where it leads back to (outputs/trace.hpp); with a formula also what the formula names.
struct NumberCell {
  std::string sheet;
  workbook::CellAddress at;
  Decimal value;
  std::string formula;
  std::string trace;
};

class NewWorkbook;

// One sheet. Texts are written as texts whatever they look like; a text that XML cannot hold loses the
// characters in question.
class NewSheet {
 public:
  void text(workbook::CellAddress at, std::string_view text, const CellLook& look);
  void number(workbook::CellAddress at, Decimal value, const CellLook& look);
  // `formula` without "="; `value` is what it gives and is stored with it.
  void formula(workbook::CellAddress at, const std::string& formula, Decimal value, const CellLook& look);
  // Names the number or formula that was written last; does nothing unless the book keeps its numbers.
  void trace(std::string_view trace);
  bool keeps_numbers() const;
  void blank(workbook::CellAddress at, const CellLook& look);
  // A text over `range`; of one cell or of many merged.
  void merged(const workbook::CellRange& range, std::string_view text, const CellLook& look);
  // A text that leads to `cell` of `sheet` in the workbook `file`, a relative path with '/'.
  void link(workbook::CellAddress at, std::string_view text, const std::string& file, const std::string& sheet,
            const std::string& cell, const CellLook& look);
  void width(std::uint32_t first, std::uint32_t last, double characters);
  // A4, one page wide, the first `rows` repeated on every page and kept in sight with the first `columns`.
  void page(std::uint32_t rows, std::uint32_t columns, bool landscape);

 private:
  friend class NewWorkbook;
  NewSheet(NewWorkbook* book, lxw_worksheet* sheet) : book_(book), sheet_(sheet) {}
  struct Wrapped {
    workbook::CellRange range;
    std::string text;
  };
  void remember(workbook::CellAddress at, std::string_view text, std::optional<Decimal> number,
                std::string_view formula);
  double width_of(const workbook::CellRange& range) const;
  // Rows as high as their wrapped texts: viewers do not agree on growing them.
  void fit_rows();

  NewWorkbook* book_;
  lxw_worksheet* sheet_;
  std::string name_;
  SheetDigest written_;
  std::map<std::uint32_t, double> widths_;
  std::vector<Wrapped> wrapped_;
  std::size_t links_ = 0;
};

class NewWorkbook {
 public:
  // `created` becomes the date of the file.
  NewWorkbook(const std::string& title, thai::Date created);
  ~NewWorkbook();
  NewWorkbook(const NewWorkbook&) = delete;
  NewWorkbook& operator=(const NewWorkbook&) = delete;

  // The name is shortened to 31 characters, freed of what a sheet name must not hold and made unique.
  // The reference stays valid until finish().
  NewSheet& sheet(std::string_view name);
  bool empty() const { return sheets_.empty(); }

  // From now on every number is remembered, for whoever asks where it comes from.
  void keep_numbers() { keeps_numbers_ = true; }
  const std::vector<NumberCell>& numbers() const { return numbers_; }

  // Writes the workbook, reads it back and compares every cell. Throws Error(internal) when one differs.
  std::string finish();

 private:
  friend class NewSheet;
  lxw_format* format(const CellLook& look);
  std::string unique_name(std::string_view wanted) const;
  void compare(const std::string& bytes) const;

  disk::TemporaryFolder folder_;
  lxw_workbook* book_ = nullptr;
  std::map<CellLook, lxw_format*> formats_;
  std::vector<std::unique_ptr<NewSheet>> sheets_;
  bool keeps_numbers_ = false;
  std::vector<NumberCell> numbers_;
};

}  // namespace raingan::outputs
