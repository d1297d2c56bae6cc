// The emblem's file: data/emblem/garuda.path, in the format that scripts/prepare-emblem describes.
#pragma once

#include <string>
#include <string_view>

#include "layout/page.hpp"

namespace raingan::layout {

// The paths in the file's own units, y upward. Throws Error(faulty_template) with file and line for
// anything that is not of that format.
Drawing read_drawing(std::string_view bytes, const std::string& file);

}  // namespace raingan::layout
