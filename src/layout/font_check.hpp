// Is a font file fit to be embedded? Judged by FreeType before anything else trusts its tables.
#pragma once

#include <string>
#include <string_view>

namespace raingan::layout {

// Throws Error(unreadable) when `bytes` is no scalable font, when one of its outlines cannot be loaded, or
// when its licence bits forbid embedding (OpenType OS/2 fsType, restricted licence). About a millisecond.
void check_font(std::string_view bytes, const std::string& file);

// Error(unreadable) of a font file, with which one to take instead.
[[noreturn]] void refuse_font(const std::string& file, const std::string& th, const std::string& en);

}  // namespace raingan::layout
