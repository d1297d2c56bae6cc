// What `trace` is asked for: a place in an output, or an amount wherever it stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "workbook/sheet.hpp"

namespace raingan::app {

// "letter.pdf", "letter.pdf:2", "letter.pdf:2:สังคม:sales", "letter.pdf:2:#17" (the 17th number of the page);
// "summary.xlsx", "summary.xlsx!Sheet", "summary.xlsx!Sheet!C7"; "804,615,083" in digits of either kind; empty for
// every number of every output.
struct TracePlace {
  std::string file;                           // ends in .pdf or .xlsx; empty: all
  int page = 0;                               // 0: all
  std::string trace;                          // of a page; empty: all
  std::string sheet;                          // empty: all
  std::optional<workbook::CellAddress> cell;  // of a sheet; none: all
  std::optional<Decimal> amount;
};

// Throws Error(usage) that says how places are written.
TracePlace parse_trace_place(std::string_view text);

}  // namespace raingan::app
