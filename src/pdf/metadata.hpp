// What a document says about itself, for viewers and for archives.
#pragma once

#include "pdf/haru.hpp"
#include "pdf/write.hpp"

namespace raingan::pdf {

// The standards that a file says it keeps.
struct Claims {
  int archive = 2;          // PDF/A-2 or PDF/A-3 (ISO 19005-2 and -3), both at level U
  bool accessible = false;  // PDF/UA-1 (ISO 14289-1)
};

// Writes the information dictionary, the same facts as XMP (ISO 16684-1), the language, and that viewers
// show the title. Without a date both dates are left out. Throws Error(internal) for a malformed date.
void write_metadata(Document& document, const Metadata& metadata, const Claims& claims);

// The XMP packet. Characters that XML 1.0 cannot hold are left out.
std::string xmp_packet(const Metadata& metadata, const Claims& claims);

}  // namespace raingan::pdf
