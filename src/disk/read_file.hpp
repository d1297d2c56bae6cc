// Reading what others wrote: whole files under a cap, and what lies in a folder of submissions.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/limits.hpp"

namespace raingan::disk {

// The bytes of a regular file. Throws Error(unreadable) when it is missing, a folder or a device, larger
// than `cap` bytes, not permitted, or changed by someone while it was read.
std::string read_file(const std::string& path, std::size_t cap = limits::kMaxFileBytes);

// Names in a folder, without the folder, in byte order.
struct FolderContents {
  std::vector<std::string> workbooks;  // *.xlsx and *.xlsm, upper or lower case
  std::vector<std::string> others;     // what else lies there, so that it can be refused by name
};

// What districts have sent. Left out: hidden files and the lock files of open workbooks ("~$…"). Sub-folders,
// devices and links that lead out of the folder are among the others, whatever their names. Throws
// Error(unreadable) when the folder cannot be read or holds more than limits::kMaxSubmissions files.
FolderContents list_workbooks(const std::string& folder);

}  // namespace raingan::disk
