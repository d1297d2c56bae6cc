// How a figure may have become another one, in words that show the digits.
#pragma once

#include <string>

#include "base/decimal.hpp"
#include "base/message.hpp"
#include "locate/slip.hpp"

namespace raingan::locate {

enum class Numerals { arabic, thai };

// "๓,๒๑**๔** ↔ ๓,๒๑**๘**": the figure that stands there and the one that should, grouped, with the digits that differ
// between ** **. Of figures of different length the digits that only one of them has.
std::string digits_compared(Decimal found, Decimal proposed, Numerals numerals);

// The slip in plain words with the digits compared. `neighbour` names the cell that a copy was made of, with its
// place ("ช่องซ้าย …"); empty otherwise. Empty for `other`, which explains nothing.
Message slip_words(Decimal found, Decimal proposed, SlipKind kind, Numerals numerals, const Message& neighbour = {});

}  // namespace raingan::locate
