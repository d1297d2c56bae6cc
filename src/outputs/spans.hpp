// Short ways to write the pieces of a document.
#pragma once

#include <string>
#include <utility>

#include "layout/document.hpp"

namespace raingan::outputs {

inline layout::Span span(std::string text) {
  layout::Span made;
  made.text = std::move(text);
  return made;
}

// Not broken at a line end.
inline layout::Span kept(std::string text) {
  layout::Span made = span(std::move(text));
  made.keep = true;
  return made;
}

// Text with a number in it: traced, and broken like any text.
inline layout::Span marked(std::string text, std::string trace) {
  layout::Span made = span(std::move(text));
  made.trace = std::move(trace);
  return made;
}

// A figure: kept, and traced to where it comes from.
inline layout::Span traced(std::string text, std::string trace) {
  layout::Span made = kept(std::move(text));
  made.trace = std::move(trace);
  return made;
}

inline std::string plain_text(const layout::Spans& spans) {
  std::string text;
  for (const layout::Span& span : spans) text += span.text;
  return text;
}

inline layout::TableCell cell(layout::Span content) {
  layout::TableCell made;
  made.spans.push_back(std::move(content));
  return made;
}

// A heading or total label that spans others.
inline layout::TableCell spanning_cell(std::string text, std::size_t columns, std::size_t rows) {
  layout::TableCell made = cell(span(std::move(text)));
  made.column_span = static_cast<int>(columns);
  made.row_span = static_cast<int>(rows);
  made.align = layout::Align::centre;
  return made;
}

}  // namespace raingan::outputs
