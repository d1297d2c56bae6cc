#include "disk/write_file.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/error.hpp"
#include "base/sha256.hpp"
#include "disk/descriptor.hpp"
#include "disk/failure.hpp"
#include "disk/interrupt.hpp"

namespace raingan::disk {
namespace {

constexpr unsigned kFileMode = 0666;  // less the umask

[[noreturn]] void refuse_present(const std::string& path) {
  throw Error(ErrorCode::refused, {"มีไฟล์ชื่อนี้อยู่แล้ว", "a file of this name is already there"}, path, {},
              {"ใช้ชื่ออื่น หรือใช้ --force ถ้าต้องการเขียนทับ", "use another name, or --force to overwrite it"});
}

// The mode that the new file gets. Throws when the old one must stay.
unsigned check_old_file(const std::string& path, Overwrite overwrite, const std::vector<std::string>& inputs) {
  struct stat old {};
  if (::lstat(path.c_str(), &old) != 0) {
    if (errno == ENOENT) return kFileMode;
    throw_unwritable(path, errno);
  }
  if (S_ISLNK(old.st_mode)) throw_unwritable(path, ELOOP);
  if (!S_ISREG(old.st_mode)) throw_unwritable(path, EISDIR);
  for (const std::string& input : inputs) {
    struct stat facts {};
    if (::stat(input.c_str(), &facts) != 0 || facts.st_ino != old.st_ino || facts.st_dev != old.st_dev) continue;
    throw Error(ErrorCode::refused, {"ไฟล์นี้เป็นไฟล์ต้นทาง จะไม่เขียนทับ", "this file is an input and is never overwritten"},
                path, {}, {"ใช้ชื่ออื่นสำหรับผลลัพธ์", "use another name for the output"});
  }
  if (overwrite == Overwrite::no) refuse_present(path);
  return old.st_mode & 07777;
}

}  // namespace

void write_file(const std::string& path, std::string_view bytes, Overwrite overwrite,
                const std::vector<std::string>& inputs) {
  stop_if_interrupted();
  const std::size_t slash = path.rfind('/');
  const std::string folder_path = slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
  const std::string name = path.substr(slash + 1);
  if (name.empty() || name == "." || name == "..") throw_unwritable(path, EISDIR);
  const unsigned mode = check_old_file(path, overwrite, inputs);
  const Descriptor folder = open_folder(folder_path);
  if (!folder) throw_unwritable(folder_path, errno);

  const std::string temporary =
      ".raingan-" + sha256_hex(name).substr(0, 12) + "-" + std::to_string(::getpid()) + ".tmp";
  ::unlinkat(folder.get(), temporary.c_str(), 0);  // of a dead process with our number
  write_new_file(folder, temporary, bytes, mode, path);
  const unsigned how = overwrite == Overwrite::no ? RENAME_NOREPLACE : 0;
  int failure = 0;
  if (::renameat2(folder.get(), temporary.c_str(), folder.get(), name.c_str(), how) != 0) failure = errno;
  if (failure == EINVAL || failure == ENOSYS) {
    failure = ::renameat(folder.get(), temporary.c_str(), folder.get(), name.c_str()) == 0 ? 0 : errno;
  }
  if (failure != 0) {
    ::unlinkat(folder.get(), temporary.c_str(), 0);
    if (failure == EEXIST) refuse_present(path);
    throw_unwritable(path, failure);
  }
  sync_folder(folder, folder_path);
}

}  // namespace raingan::disk
