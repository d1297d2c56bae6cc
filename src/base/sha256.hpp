// SHA-256 (FIPS 180-4) of bytes, as the manifest prints it.
#pragma once

#include <string>
#include <string_view>

namespace raingan {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace raingan
