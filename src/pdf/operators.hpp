// Page content as text: every number is looked at before it becomes one (libharu would write NaN).
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "layout/page.hpp"

namespace raingan::pdf {

// Collects the operators of one page. Throws Error(internal) for a number that is not finite, a place
// off the page by more than a page, and a width or size that is negative or larger than a page.
class Operators {
 public:
  explicit Operators(const layout::Page& page);

  Operators& number(double value);  // any finite number
  Operators& length(double value);  // 0 … a page's longer side
  Operators& point(double x, double y);
  // What length() and point() ask, without writing anything.
  Operators& require_length(double value);
  void require_near(double x, double y) const;
  // A place on the page itself, or less than a point beside it. Text that begins or ends elsewhere cannot be read.
  void require_on_page(double x, double y) const;
  Operators& colour(unsigned rgb, const char* operation);  // 0xRRGGBB, DeviceRGB
  Operators& put(std::string_view text);

  const std::string& text() const { return text_; }
  std::string take() { return std::move(text_); }

 private:
  double width_, height_;
  std::string text_;
};

}  // namespace raingan::pdf
