// The large drawings of one document as form XObjects (PDF 32000-1, 8.10), in order of first use: X1, X2, …
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "layout/page.hpp"
#include "pdf/drawing.hpp"
#include "pdf/haru.hpp"
#include "pdf/operators.hpp"

namespace raingan::pdf {

// A drawing's operators as they go into the file. An emblem of ten thousand points stands on every letter of a job at
// the same place: it is turned into operators and compressed once.
struct DrawnForm {
  double width, height;  // of the page; nothing can be seen beyond it
  Bounds bounds;       // of the drawing
  std::string packed;
  std::string digest;  // of the operators
};

class DrawingBook {
 public:
  // Writes what shows `drawing` on `page`: its operators, or the name of its form when they are long. Returns and
  // throws as draw().
  Bounds show(Operators& out, const layout::Page& page, const layout::Drawing& drawing);

  // Fills the page resources. Returns the digests of the forms one after the other.
  std::string write(Document& document, Dictionary resources) const;

 private:
  std::vector<std::shared_ptr<const DrawnForm>> forms_;
};

}  // namespace raingan::pdf
