#include "base/origin.hpp"

#include "base/utf8.hpp"

namespace raingan {

std::string file_name(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string in_words(const Origin& origin) {
  std::string text;
  for (const std::string& part : {file_name(origin.file), origin.sheet, origin.cell}) {
    if (!part.empty()) text += (text.empty() ? "" : " ") + printable(part);
  }
  return text;
}

}  // namespace raingan
