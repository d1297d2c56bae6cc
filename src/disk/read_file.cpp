#include "disk/read_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "disk/descriptor.hpp"
#include "disk/failure.hpp"

namespace raingan::disk {
namespace {

namespace fs = std::filesystem;

struct stat facts_of(const Descriptor& file, const std::string& path) {
  struct stat facts {};
  if (::fstat(file.get(), &facts) != 0) throw_unreadable(path, errno);
  return facts;
}

[[noreturn]] void refuse_size(const std::string& path, std::size_t cap) {
  const std::string limit = std::to_string(cap >> 20);
  throw Error(ErrorCode::unreadable, {"ไฟล์ใหญ่เกิน " + limit + " MiB", "the file is larger than " + limit + " MiB"}, path,
              {}, {"ลบรูปภาพและแผ่นงานที่ไม่ใช้ออก แล้วบันทึกใหม่", "remove pictures and unused sheets, then save again"});
}

// Reads until the end, whatever size the system claims.
std::string read_all(const Descriptor& file, const std::string& path, std::size_t cap, std::size_t expected) {
  std::string bytes;
  bytes.resize(std::min(expected, cap) + 1);
  std::size_t length = 0;
  for (;;) {
    if (length == bytes.size()) bytes.resize(std::min(bytes.size() * 2, cap + 1));
    const ssize_t part = ::read(file.get(), bytes.data() + length, bytes.size() - length);
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) throw_unreadable(path, errno);
    if (part == 0) break;
    length += static_cast<std::size_t>(part);
    if (length > cap) refuse_size(path, cap);
  }
  bytes.resize(length);
  return bytes;
}

bool is_workbook_name(const std::string& name) {
  if (name.size() < 6) return false;
  std::string ending = name.substr(name.size() - 5);
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ending == ".xlsx" || ending == ".xlsm";
}

// A regular file of this folder, or a link to one that also lies in it.
bool is_file_within(const fs::directory_entry& entry, const fs::path& folder) {
  std::error_code failed;
  if (!entry.is_symlink(failed)) return entry.is_regular_file(failed);
  const fs::path goal = fs::canonical(entry.path(), failed);
  if (failed || !fs::is_regular_file(goal, failed)) return false;
  return std::ranges::mismatch(folder, goal).in1 == folder.end();
}

}  // namespace

std::string read_file(const std::string& path, std::size_t cap) {
  // Without O_NONBLOCK a named pipe would wait here for a writer.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file) throw_unreadable(path, errno);
  const struct stat before = facts_of(file, path);
  if (S_ISDIR(before.st_mode)) throw_unreadable(path, EISDIR);
  if (!S_ISREG(before.st_mode)) {
    throw Error(ErrorCode::unreadable, {"ไม่ใช่ไฟล์ธรรมดา", "it is not a regular file"}, path);
  }
  if (static_cast<std::size_t>(before.st_size) > cap) refuse_size(path, cap);
  std::string bytes = read_all(file, path, cap, static_cast<std::size_t>(before.st_size));
  const struct stat after = facts_of(file, path);
  const bool same_time =
      before.st_mtim.tv_sec == after.st_mtim.tv_sec && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
  if (!same_time || before.st_size != after.st_size) {
    throw Error(ErrorCode::unreadable, {"ไฟล์ถูกแก้ไขระหว่างที่อ่าน", "the file changed while it was read"}, path, {},
                {"ปิดไฟล์ในโปรแกรมอื่น แล้วสั่งใหม่", "close it in other programs, then run again"});
  }
  return bytes;
}

FolderContents list_workbooks(const std::string& folder) {
  std::error_code failed;
  const fs::path base = fs::canonical(folder, failed);
  if (failed) throw_unreadable(folder, failed.value());
  fs::directory_iterator entry(base, failed);
  if (failed) throw_unreadable(folder, failed.value());
  FolderContents contents;
  for (; entry != fs::directory_iterator(); entry.increment(failed)) {
    if (failed) throw_unreadable(folder, failed.value());
    const std::string name = entry->path().filename().string();
    if (name.starts_with('.') || name.starts_with("~$")) continue;
    const bool is_workbook = is_workbook_name(name) && is_file_within(*entry, base);
    (is_workbook ? contents.workbooks : contents.others).push_back(name);
    if (contents.workbooks.size() + contents.others.size() > limits::kMaxSubmissions) {
      const std::string limit = std::to_string(limits::kMaxSubmissions);
      throw Error(ErrorCode::unreadable,
                  {"โฟลเดอร์มีไฟล์เกิน " + limit + " ไฟล์", "the folder holds more than " + limit + " files"}, folder);
    }
  }
  std::ranges::sort(contents.workbooks);
  std::ranges::sort(contents.others);
  return contents;
}

}  // namespace raingan::disk
