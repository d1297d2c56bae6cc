// The bookmarks of a document (PDF 32000-1, 12.3.3).
#pragma once

#include <vector>

#include "layout/page.hpp"
#include "pdf/haru.hpp"

namespace raingan::pdf {

// Writes a flat outline that opens at the top of each page and lets viewers show it; nothing for no
// entries. Throws Error(internal) for a page that is not there.
void write_outline(Document& document, const layout::PageSet& set, const std::vector<Dictionary>& pages);

}  // namespace raingan::pdf
