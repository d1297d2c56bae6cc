#include "disk/paths.hpp"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "base/error.hpp"

namespace raingan::disk {
namespace {

namespace fs = std::filesystem;

bool has_templates(const fs::path& folder) {
  std::error_code failed;
  return fs::is_directory(folder / "templates", failed);
}

[[noreturn]] void refuse(const std::string& file) {
  throw Error(ErrorCode::faulty_template,
              {"ไม่พบโฟลเดอร์ templates ของโปรแกรม", "the program's templates folder is not there"}, file, {},
              {"สั่ง scripts/setup แล้วลองใหม่ หรือกำหนด RAINGAN_DATA เป็นโฟลเดอร์ที่มี templates",
               "run scripts/setup and try again, or set RAINGAN_DATA to the folder that holds templates"});
}

}  // namespace

std::string data_root_for(const std::string& from_environment, const std::string& program_folder) {
  if (!from_environment.empty()) {
    if (!has_templates(from_environment)) refuse(from_environment);
    return from_environment;
  }
  for (const char* from_program : {"../share/raingan", "../..", "../../.."}) {
    const fs::path folder = (fs::path(program_folder) / from_program).lexically_normal();
    if (!has_templates(folder)) continue;
    const std::string found = folder.string();
    return found.size() > 1 && found.ends_with('/') ? found.substr(0, found.size() - 1) : found;
  }
  refuse(program_folder);
}

std::string find_data_root() {
  const char* from_environment = std::getenv("RAINGAN_DATA");
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  return data_root_for(from_environment == nullptr ? "" : from_environment, program.parent_path().string());
}

}  // namespace raingan::disk
