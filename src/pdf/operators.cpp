#include "pdf/operators.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/error.hpp"

namespace raingan::pdf {
namespace {

constexpr double kMaxPageSide = 14'400;  // PDF 32000-1, annex C: 200 inches
constexpr double kEdge = 1;              // points
constexpr double kMaxNumber = 32'767;
constexpr int kDecimals = 3;  // a thousandth of a point is 0.35 µm

[[noreturn]] void refuse(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 6);
  const std::string found(digits.data(), end.ptr);
  throw Error(ErrorCode::internal, {"ตำแหน่งบนหน้า PDF อยู่นอกหน้ากระดาษหรือไม่ใช่ตัวเลข: " + found,
                                    "a place on a PDF page is off the page or not a number: " + found});
}

void append(std::string& text, double value) {
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, kDecimals).ptr;
  std::string_view shown(digits.data(), static_cast<std::size_t>(end - digits.data()));
  while (shown.ends_with('0')) shown.remove_suffix(1);
  if (shown.ends_with('.')) shown.remove_suffix(1);
  text += shown == "-0" ? "0" : shown;
  text += ' ';
}

}  // namespace

Operators::Operators(const layout::Page& page) : width_(page.width), height_(page.height) {
  for (const double side : {width_, height_}) {
    if (!std::isfinite(side) || side < 3 || side > kMaxPageSide) refuse(side);
  }
}

Operators& Operators::number(double value) {
  if (!std::isfinite(value) || std::abs(value) > kMaxNumber) refuse(value);
  append(text_, value);
  return *this;
}

Operators& Operators::require_length(double value) {
  if (!std::isfinite(value) || value < 0 || value > std::max(width_, height_)) refuse(value);
  return *this;
}

Operators& Operators::length(double value) {
  require_length(value);
  append(text_, value);
  return *this;
}

void Operators::require_near(double x, double y) const {
  if (!std::isfinite(x) || x < -width_ || x > 2 * width_) refuse(x);
  if (!std::isfinite(y) || y < -height_ || y > 2 * height_) refuse(y);
}

void Operators::require_on_page(double x, double y) const {
  if (!std::isfinite(x) || x < -kEdge || x > width_ + kEdge) refuse(x);
  if (!std::isfinite(y) || y < -kEdge || y > height_ + kEdge) refuse(y);
}

Operators& Operators::point(double x, double y) {
  require_near(x, y);
  append(text_, x);
  append(text_, y);
  return *this;
}

Operators& Operators::colour(unsigned rgb, const char* operation) {
  for (const unsigned shift : {16u, 8u, 0u}) append(text_, (rgb >> shift & 0xFF) / 255.0);
  return put(operation);
}

Operators& Operators::put(std::string_view text) {
  text_ += text;
  return *this;
}

}  // namespace raingan::pdf
