// What word processors make of the signs that were typed.
#pragma once

#include <string>
#include <string_view>

namespace raingan::assess {

// “ ” ≤ ≥ ≠ – and spaces that do not break, as " <= >= != - and spaces. Inside quotation marks only these are made
// plain, every other sign stays.
std::string straightened(std::string_view text);

}  // namespace raingan::assess
