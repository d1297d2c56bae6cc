#include "disk/folder.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace raingan::disk {

bool exists(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

std::vector<std::string> list_files(const std::string& folder, std::string_view ending) {
  std::vector<std::string> names;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    const std::string name = entry.path().filename().string();
    std::error_code ignored;
    if (!name.starts_with('.') && name.ends_with(ending) && entry.is_regular_file(ignored)) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace raingan::disk
