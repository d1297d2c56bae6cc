// One figure of a table and the cell it comes from.
#pragma once

#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "base/origin.hpp"

namespace raingan {

enum class FigureState {
  number,        // `value` holds it
  blank,         // nothing stands there: unknown, never zero
  not_a_number,  // something stands there that is no number: see `raw`
  error_value,   // "#REF!" and the like
  uncomputed,    // a formula whose result the file does not carry
};

struct Figure {
  FigureState state = FigureState::blank;
  Decimal value;
  std::string raw;                    // as it stands in the cell
  std::string formula;                // without "="; empty when the figure was typed
  std::optional<Decimal> recomputed;  // what a simple formula (+, -, SUM) gives from the cells it names
  Origin origin;

  bool is_number() const { return state == FigureState::number; }
};

}  // namespace raingan
