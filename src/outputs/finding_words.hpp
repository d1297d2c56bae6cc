// How findings are shown to the officer, on the terminal and in workbooks.
#pragma once

#include <cstdint>
#include <string>

#include "base/finding.hpp"

namespace raingan::outputs {

// "ผิด", "ควรแก้", "หมายเหตุ".
const std::string& level_word(Level level, Language language);

// Errors darkest, notes palest.
std::uint32_t fill_of(Level level);

const std::string& nothing_found(Language language);

}  // namespace raingan::outputs
