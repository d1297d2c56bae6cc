// The finished file, read back before anybody gets it.
#pragma once

#include <cstddef>
#include <string_view>

namespace raingan::pdf {

// Follows the file as a reader does, from its end: cross-reference table, trailer, every object at its offset and
// whole, every stream as long as it says, every reference to an object that is there, as many pages as were made (PDF
// 32000-1, 7.5). Throws Error(internal) naming what is broken.
void verify(std::string_view file, std::size_t pages);

}  // namespace raingan::pdf
