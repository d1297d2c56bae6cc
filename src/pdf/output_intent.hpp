// What the colours of the pages mean (PDF 32000-1, 14.11.5; ISO 19005-2, 6.2.3).
#pragma once

#include "pdf/haru.hpp"

namespace raingan::pdf {

// Writes the one output intent of a PDF/A file, with the sRGB profile embedded.
void write_output_intent(Document& document);

}  // namespace raingan::pdf
