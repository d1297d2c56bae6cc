// Line drawings: the emblem and QR codes.
#pragma once

#include <memory>
#include <string>

#include "layout/block.hpp"

namespace raingan::layout {

// What a drawing really covers of its square, curves included.
struct DrawingBounds {
  double left = 0, bottom = 0, right = 1, top = 1;
};

// Throws Error(faulty_template) when an operator is none of m l c h or a number is missing or not finite.
DrawingBounds bounds_of(const Drawing& drawing);

// `drawing` scaled and moved: x' = x + scale * x.
Drawing placed(const Drawing& drawing, double x, double y, double scale);

// QR code (ISO/IEC 18004, error correction level M) in a unit square with its quiet zone of four modules.
// Throws Error(faulty_template) when `text` is empty or longer than a code can hold.
Drawing qr_drawing(const std::string& text);

// `drawing` as a block of the style's height: `bounds` of it is exactly that high.
SetBlock set_picture(std::shared_ptr<const Drawing> drawing, const DrawingBounds& bounds, const PictureStyle& style,
                     const Frame& frame, const std::string& alternative, std::uint32_t node);

}  // namespace raingan::layout
