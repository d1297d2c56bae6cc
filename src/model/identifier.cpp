#include "model/identifier.hpp"

#include <algorithm>

namespace raingan {

bool is_identifier(std::string_view text) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !text.empty() && text.size() <= 64 && plain(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return plain(c) || c == '-'; });
}

std::string identifier_of(const definition::Element& element, std::string_view attribute) {
  std::string id = element.attribute(attribute);
  if (!is_identifier(id)) {
    const std::string shown = std::string(attribute) + "=\"" + id + "\"";
    element.fail({shown + " ใช้ได้เฉพาะตัวอักษร a-z ตัวเลข 0-9 และเครื่องหมาย -",
                  shown + " may only hold the letters a-z, the digits 0-9 and \"-\""});
  }
  return id;
}

}  // namespace raingan
