// A workbook as cells: what a sheet says, without a word of what it means.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/message.hpp"

namespace raingan::workbook {

// Zero-based position of a cell.
struct CellAddress {
  std::uint32_t row = 0;
  std::uint32_t column = 0;

  auto operator<=>(const CellAddress&) const = default;  // reading order: row, then column
};

// "A1" ⇄ {0,0}. Parsing accepts "$B$4" too and refuses (empty) rows over 1,048,576, columns over XFD
// and anything else that is no reference (ECMA-376 part 1, 18.3.1.4).
std::string to_reference(CellAddress address);
std::optional<CellAddress> parse_reference(std::string_view text);

// A rectangle, both corners included. "A1:C4" ⇄ {{0,0},{3,2}}.
struct CellRange {
  CellAddress first;
  CellAddress last;

  bool contains(CellAddress a) const {
    return a.row >= first.row && a.row <= last.row && a.column >= first.column && a.column <= last.column;
  }
  bool operator==(const CellRange&) const = default;
};
std::string to_reference(const CellRange& range);
std::optional<CellRange> parse_range(std::string_view text);

enum class CellType { number, text, boolean, error, date, empty_formula };

// One cell that holds something.
//   number         `text` is the number as the file writes it, `number` its exact decimal (empty when
//                  it is beyond Decimal)
//   text           `text` is the string, entities and _xHHHH_ decoded, phonetic runs left out; valid UTF-8
//                  with control characters made U+FFFD. Also what claims to be a number and is none
//   boolean        "TRUE" or "FALSE"
//   error          "#REF!", "#DIV/0!" …
//   date           `text` is ISO "2024-02-09" or "2024-02-09T08:30:00", for serials under 1 the time of
//                  day "08:30:00"; `number` the serial (to the hundredth). Serials that are no day of the
//                  calendar (negative, after 9999) stay numbers
//   empty_formula  a formula whose result the file does not carry: unknown, never 0
// `formula` is without "="; of a shared formula every cell carries its own, shifted text. `format` is
// the number format's code ("#,##0", "General"). `style` is the file's own style index (s attribute).
struct Cell {
  CellType type = CellType::text;
  std::string text;
  std::optional<Decimal> number;
  std::string formula;
  std::string format;
  std::uint32_t style = 0;
};

enum class Visibility { visible, hidden, very_hidden };

struct Sheet {
  std::string name;
  Visibility visibility = Visibility::visible;
  std::map<CellAddress, Cell> cells;  // sparse, in reading order
  std::vector<CellRange> merged;
  std::vector<std::uint32_t> hidden_rows;  // ascending
  std::string part;                        // "xl/worksheets/sheet1.xml": for patching

  const Cell* at(CellAddress address) const {
    const auto found = cells.find(address);
    return found == cells.end() ? nullptr : &found->second;
  }
};

// Something in the file that was passed over, because it contradicts itself: the officer should know.
struct ReadWarning {
  std::string sheet;
  std::string cell;  // as the file writes it; empty where none is concerned
  Message message;
};

// A whole workbook: its worksheets (chart, dialog and macro sheets are left out). `names` are its defined names (name →
// formula text), workbook-wide ones only.
struct Workbook {
  std::vector<Sheet> sheets;
  std::map<std::string, std::string> names;
  bool dates_since_1904 = false;
  std::vector<ReadWarning> warnings;  // at most limits::kMaxReadWarnings

  const Sheet* find(std::string_view name) const {
    for (const Sheet& sheet : sheets) {
      if (sheet.name == name) return &sheet;
    }
    return nullptr;
  }
};

}  // namespace raingan::workbook
