// What stands in a cell where a figure belongs.
#pragma once

#include <optional>
#include <string_view>

#include "model/figure.hpp"
#include "workbook/sheet.hpp"

namespace raingan::form {

// A figure typed as text: Thai or ASCII digits, thousands separated by commas or spaces, a unit behind it
// ("บาท", "ราย"), "-" for nothing (zero), brackets or a sign for negative. Empty when it is none, when
// its groups of thousands are broken or three decimals make it doubtful ("112,178,251.056").
std::optional<Decimal> parse_figure(std::string_view text);

// A tick: 1 for a mark ("✓", "/", "x", 1, TRUE, a mark of a symbol font), blank for nothing, "-", 0 and FALSE,
// else not a number.
Figure tick_of(const workbook::Cell* cell, Origin origin);

// The figure of a cell that may not exist. `origin` is kept as it is.
Figure figure_of(const workbook::Cell* cell, Origin origin);

}  // namespace raingan::form
