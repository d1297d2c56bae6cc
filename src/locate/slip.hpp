// How people get a figure wrong, as a probability: the kinds of slip, how often each happens, and how many ways
// there are to make it. A slip costs -log2 of that probability, in bits.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace raingan::locate {

enum class SlipKind {
  confusion,      // one digit for another that looks like it, in Thai (๔ ๘, ๐ ๕ …) or in Arabic writing (1 7 …)
  digit,          // one digit for any other
  transposition,  // two neighbouring digits exchanged
  missing,        // a digit left out
  doubled,        // a digit typed twice
  copy,           // the figure of the cell above, below, left or right
  sign,
  two_digits,
  distant,  // two digits further apart exchanged
  other,    // any other figure: an old total, another source
};
inline constexpr std::size_t kSlipKinds = 10;

// The share of each kind among slips, in 1/1000. A prior from a handful of real cases, not a measurement.
inline constexpr std::array<int, kSlipKinds> kShare = {240, 190, 140, 110, 70, 110, 10, 30, 20, 80};

// The price of an error in a cell at all: one figure in 256.
inline constexpr double kErrorBits = 8;

struct Slip {
  SlipKind kind = SlipKind::other;
  double bits = 0;  // of making `printed` out of `truth`, all kinds together; `kind` is the likeliest
  // The same by a model that knows nothing of people: any digit for any other, any figure for any other. What is
  // claimed should hold by both.
  double plain_bits = 0;
};

// `neighbours` are the figures that a person may have copied by mistake. A negative truth of a positive figure
// or the other way round is a sign slip or another figure. truth != printed.
Slip slip(std::int64_t truth, std::int64_t printed, std::span<const std::int64_t> neighbours);

// The figures of which one slip of the fingers makes `printed`: a digit for another, two neighbours exchanged, a digit
// left out or typed twice. In order; none for a negative figure.
std::vector<std::int64_t> slipped_truths(std::int64_t printed);

// "digit", "transposition", …: the names of the JSON contract.
std::string_view name_of(SlipKind kind);

// True for pairs of digits that are taken for each other.
bool confusable(int one, int other);

}  // namespace raingan::locate
