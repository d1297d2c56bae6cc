#include "form/private_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "base/error.hpp"

namespace raingan::form {

PrivateFolder::PrivateFolder() {
  const char* wanted = std::getenv("TMPDIR");
  path_ = wanted != nullptr && *wanted != '\0' ? wanted : "/tmp";
  path_ += "/raingan-XXXXXX";
  if (mkdtemp(path_.data()) == nullptr) {
    throw Error(ErrorCode::refused, {"สร้างที่พักแฟ้มชั่วคราวไม่ได้", "a folder for temporary files cannot be made"}, path_, {},
                {"ตรวจสิทธิ์และเนื้อที่ของ TMPDIR", "see whether TMPDIR is writable and has room"});
  }
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace raingan::form
