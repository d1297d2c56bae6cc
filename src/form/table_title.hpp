// The lines above a table.
#pragma once

#include <string>
#include <vector>

#include "form/heading_band.hpp"

namespace raingan::form {

struct TitleLine {
  workbook::CellAddress cell;
  std::string text;
  HeadingText heading;
};

// The filled cells above the band, top to bottom, that lie over its columns. `floor` is the first row
// that may be looked at (below the table above); where there is such a table the first empty row ends
// the title, else a gap of three rows does.
std::vector<TitleLine> title_above(const SheetView& view, const HeadingBand& band, std::uint32_t floor);

Words words_of(const std::vector<TitleLine>& title);

// The form whose code, and no other form's, stands in the title; null for none.
const FormPattern* form_named_in(const std::vector<TitleLine>& title, const std::vector<FormPattern>& forms);

}  // namespace raingan::form
