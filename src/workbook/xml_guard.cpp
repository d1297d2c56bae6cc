#include "workbook/xml_guard.hpp"

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"
#include "workbook/refusal.hpp"
#include "workbook/xml_characters.hpp"

namespace raingan::workbook {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string from_utf16(std::string_view bytes, bool big_endian) {
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit_at(at);
    if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = unit_at(at + 2);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    append_utf8(text, c >= 0xD800 && c <= 0xDFFF ? char32_t{0xFFFD} : c);
  }
  return text;
}

// The XML declaration with its delimiters; empty when there is none.
std::string_view declaration_of(std::string_view xml) {
  if (!xml.starts_with("<?xml")) return {};
  const std::size_t end = xml.find("?>");
  return end == std::string_view::npos ? std::string_view{} : xml.substr(0, end + 2);
}

std::string declared_encoding(std::string_view xml) {
  const std::string_view declaration = declaration_of(xml);
  std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return {};
  at = declaration.find_first_of("\"'", at);
  if (at == std::string_view::npos) return {};
  const std::size_t end = declaration.find(declaration[at], at + 1);
  if (end == std::string_view::npos) return {};
  std::string name(declaration.substr(at + 1, end - at - 1));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return name;
}

// A document type declaration can only stand before the root element.
bool has_document_type(std::string_view xml) {
  for (std::size_t at = 0; at < xml.size();) {
    at = xml.find('<', at);
    if (at == std::string_view::npos) return false;
    const std::string_view rest = xml.substr(at);
    std::string_view end;
    if (rest.starts_with("<!--")) {
      end = "-->";
    } else if (rest.starts_with("<?")) {
      end = "?>";
    } else {
      return rest.starts_with("<!");
    }
    at = xml.find(end, at + 2);
    if (at == std::string_view::npos) return false;
  }
  return false;
}

}  // namespace

std::string guarded_xml(std::string bytes, const std::string& file, const std::string& part) {
  const std::string_view view = bytes;
  const bool big_endian = view.starts_with("\xFE\xFF"sv) || view.starts_with("\0<"sv);
  if (big_endian || view.starts_with("\xFF\xFE"sv) || view.starts_with("<\0"sv)) {
    std::string text = from_utf16(view, big_endian);
    if (text.starts_with("\uFEFF")) text.erase(0, 3);
    text.replace(0, declaration_of(text).size(), kDeclaration);
    bytes = std::move(text);
  } else if (view.starts_with("\uFEFF")) {
    bytes.erase(0, 3);
  }
  // Some programs declare another encoding and write UTF-8 (or plain ASCII) all the same.
  const std::string encoding = declared_encoding(bytes);
  if (!encoding.empty() && encoding != "utf-8" && encoding != "utf8" && encoding != "us-ascii" &&
      !is_valid_utf8(bytes)) {
    throw refusal(Refusal::encoding, file, part);
  }
  if (has_document_type(bytes)) throw refusal(Refusal::document_type, file, part);
  return bytes;
}

}  // namespace raingan::workbook
