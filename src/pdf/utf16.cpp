#include "pdf/utf16.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace raingan::pdf {
namespace {

void append_unit(std::string& bytes, char32_t unit) {
  bytes += static_cast<char>(unit >> 8 & 0xFF);
  bytes += static_cast<char>(unit & 0xFF);
}

}  // namespace

std::string utf16be(std::u32string_view text) {
  std::string bytes;
  bytes.reserve(text.size() * 2);
  for (const char32_t c : text) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
      throw Error(ErrorCode::internal,
                  {"ข้อความสำหรับ PDF มีรหัสอักขระที่ใช้ไม่ได้", "text for the PDF holds an impossible code point"});
    }
    if (c < 0x10000) {
      append_unit(bytes, c);
    } else {
      append_unit(bytes, 0xD800 + ((c - 0x10000) >> 10));
      append_unit(bytes, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return bytes;
}

std::string text_string(std::string_view utf8) { return "\xFE\xFF" + utf16be(to_utf32(utf8)); }

}  // namespace raingan::pdf
