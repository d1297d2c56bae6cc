// The colours of the pages, told once for the whole document.
#pragma once

#include <string>

namespace raingan::pdf {

// sRGB (IEC 61966-2-1) as an ICC display profile of version 4.2 (ICC.1:2004-10): three colorants adapted to D50
// and the exact tone curve as a formula, not as a table. A few hundred bytes, always the same.
std::string srgb_profile();

}  // namespace raingan::pdf
