#include "disk/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/error.hpp"

namespace raingan::disk {

TemporaryFolder::TemporaryFolder() {
  std::error_code failure;
  std::filesystem::path base = std::filesystem::temp_directory_path(failure);
  if (failure) base = "/tmp";
  path_ = (base / "raingan-XXXXXX").string();
  if (mkdtemp(path_.data()) == nullptr) {
    throw Error(ErrorCode::refused, {"สร้างโฟลเดอร์ชั่วคราวไม่ได้", "cannot make a temporary folder"}, base.string(), {},
                {"ตรวจพื้นที่ว่างและสิทธิ์ของโฟลเดอร์", "check its free space and permissions"});
  }
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::bytes_of(const std::string& name) const {
  std::ifstream file(std::filesystem::path(path_) / name, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file.good() && !file.eof()) bytes.clear();
  if (bytes.empty()) {
    throw Error(ErrorCode::internal, {"อ่านแฟ้มที่เพิ่งสร้างไม่ได้", "cannot read the file just made"}, name);
  }
  return bytes;
}

}  // namespace raingan::disk
