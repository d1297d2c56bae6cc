#include "base/xml_text.hpp"

#include "base/utf8.hpp"

namespace raingan {
namespace {

bool xml_can_hold(char32_t c) {
  const bool control = (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || (c >= 0x7F && c < 0xA0);
  return !control && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  constexpr char32_t kReplacement = 0xFFFD;
  std::string out;
  for (const char32_t c : to_utf32(text)) {
    switch (c) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      case U'\r':
        break;
      default:
        append_utf8(out, xml_can_hold(c) ? c : kReplacement);
    }
  }
  return out;
}

}  // namespace raingan
