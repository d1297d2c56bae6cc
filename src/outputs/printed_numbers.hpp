// The numbers that stand on pages, each with the name under which it leads back to where it comes from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "layout/page.hpp"

namespace raingan::outputs {

struct PrintedNumber {
  std::size_t page = 1;       // from 1
  std::size_t order = 1;      // on its page, from 1, in reading order
  std::string text;           // as printed: "๑๓๓,๗๖๖,๖๗๗", "-๑๒.๕๐"
  std::string trace;          // Span::trace; empty for what has none
  std::string before, after;  // the words beside it, as far as they are set in one run
  bool furniture = false;     // page number or catchword: no part of the text

  // Empty where the text is no amount: "๐ ๔๒๔๑", "๓.๑.๒".
  std::optional<Decimal> value() const;
};

// Digits with separators between them are one number; a minus belongs to it at the start of a text or after a space.
std::vector<PrintedNumber> printed_numbers(const layout::PageSet& pages);

// "๖,๑๗๙,๑๒๒", "6179122" or "-12.50" → the amount, exact.
std::optional<Decimal> amount_in(const std::string& text);

}  // namespace raingan::outputs
