// Document → pages: shaping, line breaking, tables, page breaks.
#pragma once

#include <string>

#include "layout/document.hpp"
#include "layout/font_family.hpp"
#include "layout/page.hpp"
#include "layout/stylesheet.hpp"
#include "thai/words.hpp"

namespace raingan::layout {

class PreparedTexts;

// What setting needs besides the document; shared by many documents and threads.
struct Resources {
  FontFamily fonts;
  Stylesheet styles;
  Drawing emblem;  // paths in a unit square, y upward; empty when the office has none: then no emblem
  const thai::WordBreaker* words = nullptr;  // one per thread
  PreparedTexts* texts = nullptr;            // one per thread, for these fonts and words; may be null
};

// Sets `document`. Throws Error(faulty_template) when it names a style that `styles` lacks.
PageSet compose(const Document& document, const Resources& resources);

}  // namespace raingan::layout
