#include "disk/existing_output.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "disk/failure.hpp"
#include "disk/read_file.hpp"

namespace raingan::disk {
namespace {

namespace fs = std::filesystem;

constexpr const char* kListHead = "raingan-output 1\n";
constexpr std::size_t kMaxListBytes = 16u << 20;

[[noreturn]] void refuse_foreign(const std::string& shown, const std::string& file) {
  const std::string name = printable(file);
  throw Error(
      ErrorCode::refused,
      {"โฟลเดอร์นี้มีไฟล์ที่โปรแกรมไม่ได้สร้าง: " + name, "the folder holds a file that was not made by this program: " + name},
      shown, {},
      {"ย้ายไฟล์นั้นไปไว้ที่อื่น หรือเลือกโฟลเดอร์อื่นด้วย --out หรือใช้ --force ถ้าต้องการแทนที่ทั้งโฟลเดอร์",
       "move that file elsewhere, choose another folder with --out, or use --force to replace the whole folder"});
}

bool is_left_by_others_programs(const std::string& name) {
  return name.starts_with('.') || name.starts_with("~$") || name == "Thumbs.db" || name == "desktop.ini";
}

std::set<std::string> known_files(const std::string& shown) {
  const std::string list = shown + "/" + kListName;
  std::error_code failed;
  if (!fs::is_regular_file(fs::symlink_status(list, failed))) return {};
  const std::string text = read_file(list, kMaxListBytes);
  std::set<std::string> files;
  if (!text.starts_with(kListHead)) return files;
  for (std::size_t start = std::string(kListHead).size(); start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    files.insert(text.substr(start, end - start));
    start = end + 1;
  }
  return files;
}

void require_own(const std::string& shown) {
  const std::set<std::string> known = known_files(shown);
  std::error_code failed;
  fs::recursive_directory_iterator entry(shown, failed);
  for (; !failed && entry != fs::recursive_directory_iterator(); entry.increment(failed)) {
    if (entry->symlink_status(failed).type() == fs::file_type::directory) continue;
    const std::string file = entry->path().lexically_relative(shown).generic_string();
    if (!known.contains(file) && !is_left_by_others_programs(entry->path().filename().string())) {
      refuse_foreign(shown, file);
    }
  }
  if (failed) throw_unwritable(shown, failed.value());
}

}  // namespace

std::string list_of_files(const std::set<std::string>& relative_paths) {
  std::string text = kListHead;
  for (const std::string& path : relative_paths) text += path + "\n";
  return text;
}

bool may_replace(const Descriptor& parent, const std::string& name, const std::string& shown, Existing existing) {
  struct stat facts {};
  if (::fstatat(parent.get(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return false;
    throw_unwritable(shown, errno);
  }
  if (S_ISLNK(facts.st_mode)) throw_unwritable(shown, ELOOP);
  if (!S_ISDIR(facts.st_mode)) {
    throw Error(ErrorCode::refused,
                {"มีไฟล์ชื่อนี้อยู่แล้ว จึงสร้างโฟลเดอร์ไม่ได้", "a file of this name is in the way of the folder"}, shown, {},
                {"เปลี่ยนชื่อไฟล์นั้น หรือเลือกโฟลเดอร์อื่นด้วย --out", "rename that file, or choose another folder with --out"});
  }
  if (existing == Existing::own) require_own(shown);
  return true;
}

}  // namespace raingan::disk
