// The rows of a recognised table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "form/recognise.hpp"
#include "form/row_names.hpp"
#include "form/sheet_view.hpp"
#include "model/table.hpp"

namespace raingan::form {

// Where the columns of a table stand.
struct RowPlan {
  std::vector<std::uint32_t> figures;     // sheet columns, parallel to Table::columns
  std::vector<FigureKind> kinds;          // parallel to `figures`
  std::optional<std::uint32_t> number;    // of the running number
  std::optional<std::uint32_t> district;  // where rows that are not districts name theirs
};

// A text in the column of districts; empty where nothing stands there.
struct PrintedDistrict {
  std::string text;
  Origin origin;
};

struct RowsRead {
  std::uint32_t last = 0;                  // the last row read
  std::vector<PrintedDistrict> districts;  // parallel to Table::rows; empty without such a column
  bool cut = false;                        // there were more rows than one table may have
};

// Fills rows, total and the lower edge of `table` (whose columns are set) from the rows under the band. Reading ends
// with the total row, or before the first row that is none: neither a name nor figures, a note. Rows of producers may
// have empty ones between them. Names are kept as printed.
RowsRead read_rows(const SheetView& view, const std::string& file, const Recognition& form, const RowPlan& plan,
                   const RowNames& names, Table& table);

// The months that the cells under the band name, where each row is a month.
std::vector<StatedMonth> months_under(const SheetView& view, const HeadingBand& band);

}  // namespace raingan::form
