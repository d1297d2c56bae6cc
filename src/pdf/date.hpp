// The one date of a document in the two notations of PDF.
#pragma once

#include <string>

namespace raingan::pdf {

// "D:20240209000000+07'00'" (PDF 32000-1, 7.9.4) from "2024-02-09T00:00:00+07:00" or "…Z". Throws
// Error(internal) for anything else.
std::string pdf_date(const std::string& iso);

}  // namespace raingan::pdf
