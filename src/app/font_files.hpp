// Which font files there are, and which of them letters are set in.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "layout/font_family.hpp"

namespace raingan::app {

// Paths by layout::style_index; empty where the family has no such file.
using FontPaths = std::array<std::string, layout::kStyles>;

struct FontChoice {
  struct Family {
    std::string name;
    FontPaths files;
  };
  FontPaths files;                // what text is set in; a style that the first family lacks is another's
  std::vector<Family> fallbacks;  // where missing characters are looked for, in this order
};

// Looks into `folder` (the program's fonts/) and at Debian's places. The office's own TH Sarabun New, then
// TH SarabunPSK, TH SarabunIT๙, Laksaman, Sarabun; `family` ("Sarabun"; spaces and case do not matter) goes before
// them all. Throws Error(usage) when there is no such family and Error(faulty_template) when there is none at all;
// both name what there is.
FontChoice choose_fonts(const std::string& folder, const std::string& family);

// Reads the faces; those of the fallbacks when they are first needed.
layout::FontFamily load_fonts(const FontChoice& choice);

}  // namespace raingan::app
