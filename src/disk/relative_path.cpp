#include "disk/relative_path.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace raingan::disk {

std::vector<std::string> parts_of(const std::string& relative_path) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= relative_path.size();) {
    const std::size_t end = std::min(relative_path.find('/', start), relative_path.size());
    parts.push_back(relative_path.substr(start, end - start));
    start = end + 1;
  }
  for (const std::string& part : parts) {
    const bool plain = !part.empty() && part != "." && part != ".." && std::ranges::none_of(part, [](char c) {
      return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
    });
    if (!plain) {
      throw Error(ErrorCode::internal, {"ชื่อไฟล์ผลลัพธ์ใช้ไม่ได้", "an output file has an impossible name"},
                  printable(relative_path));
    }
  }
  return parts;
}

}  // namespace raingan::disk
