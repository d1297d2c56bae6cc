// Which form a heading band is, and which of its columns is which.
#pragma once

#include <optional>
#include <vector>

#include "form/heading_band.hpp"
#include "form/pattern.hpp"

namespace raingan::form {

struct RecognisedColumn {
  std::size_t pattern = 0;           // in FormPattern::columns
  std::optional<StatedMonth> month;  // of a monthly column, as its heading says
  std::size_t heading = 0;           // in HeadingBand::columns
};

struct Recognition {
  const FormPattern* pattern = nullptr;
  HeadingBand band;
  std::vector<RecognisedColumn> columns;
  std::vector<std::size_t> unknown;  // headings that mean nothing to the form
  double score = 0;                  // 0 to 1 and a little for the title
  bool certain = false;
};

// How well the band fits the form; `title` are the words of the lines above it.
Recognition compare(const HeadingBand& band, const FormPattern& pattern, const Words& title);

inline constexpr double kRecognised = 0.5;    // below this a band is no form
inline constexpr double kClearMargin = 0.12;  // to the next best form

}  // namespace raingan::form
