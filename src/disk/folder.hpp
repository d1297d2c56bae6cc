// What is there: questions that change nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace raingan::disk {

// True for anything that can be reached under `path`, a file or a folder.
bool exists(const std::string& path);

// Names of the regular files in `folder` that end with `ending`, in byte order, hidden ones left out;
// empty when there is no such folder. For the program's own data, not for what others send.
std::vector<std::string> list_files(const std::string& folder, std::string_view ending);

}  // namespace raingan::disk
