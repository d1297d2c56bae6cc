#include "disk/publication.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <ranges>
#include <system_error>

#include "base/error.hpp"
#include "base/sha256.hpp"
#include "disk/failure.hpp"
#include "disk/interrupt.hpp"
#include "disk/relative_path.hpp"

namespace raingan::disk {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMarker = "raingan-staging";
constexpr const char* kContent = "content";
constexpr const char* kOld = "old";
constexpr unsigned kFileMode = 0666, kFolderMode = 0777, kPrivate = 0700;  // the first two less the umask

std::string without_end_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool is_missing(const Descriptor& at, const std::string& name) {
  struct stat facts {};
  return ::fstatat(at.get(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT;
}

// True while the open lock file is the one that stands under its name: its former holder may have removed it.
bool is_current(const Descriptor& file, const Descriptor& at, const std::string& name) {
  struct stat open {
  }, named{};
  return ::fstat(file.get(), &open) == 0 && ::fstatat(at.get(), name.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

[[noreturn]] void refuse_busy(const std::string& target) {
  throw Error(ErrorCode::refused, {"มีการสั่งงานอื่นกำลังเขียนโฟลเดอร์นี้อยู่", "another run is writing this folder"}, target, {},
              {"รอให้งานนั้นเสร็จ แล้วสั่งใหม่", "wait until it has finished, then run again"});
}

bool lacks_renameat2(int error_number) { return error_number == EINVAL || error_number == ENOSYS; }

}  // namespace

Publication::Publication(const std::string& target, Existing existing)
    : target_(without_end_slashes(target)),
      parent_path_(parent_of(target_)),
      name_(target_.substr(target_.rfind('/') + 1)),
      existing_(existing) {
  if (name_.empty() || name_ == "." || name_ == "..") throw_unwritable(target, ENOENT);
  // The name itself may already be as long as a name can be.
  const std::string key = sha256_hex(name_).substr(0, 12);
  staging_pattern_ = ".staging-" + key + "-";
  lock_ = ".lock-" + key;
  parent_ = open_folder(parent_path_);
  if (!parent_) throw_unwritable(parent_path_, errno);
  take_lock();
  try {
    clear_leftovers();
    may_replace(parent_, name_, target_, existing_);
    make_staging();
  } catch (...) {
    ::unlinkat(parent_.get(), lock_.c_str(), 0);
    throw;
  }
}

Publication::~Publication() {
  std::error_code ignored;
  if (!staging_.empty()) fs::remove_all(fs::path(parent_path_) / staging_, ignored);
  ::unlinkat(parent_.get(), lock_.c_str(), 0);
}

void Publication::take_lock() {
  do {
    lock_file_ = Descriptor(::openat(parent_.get(), lock_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!lock_file_) throw_unwritable(parent_path_, errno);
    if (::flock(lock_file_.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EWOULDBLOCK) refuse_busy(target_);
      return;  // a disk without locks: the exchange is still one step
    }
  } while (!is_current(lock_file_, parent_, lock_));
}

// Under the lock every staging folder of this target belongs to a process that is gone.
void Publication::clear_leftovers() const {
  std::error_code failed;
  std::vector<fs::path> leftovers;
  for (fs::directory_iterator entry(parent_path_, failed); !failed && entry != fs::directory_iterator();
       entry.increment(failed)) {
    if (entry->path().filename().string().starts_with(staging_pattern_)) leftovers.push_back(entry->path());
  }
  for (const fs::path& leftover : leftovers) {
    if (fs::symlink_status(leftover, failed).type() != fs::file_type::directory) continue;
    if (!fs::exists(leftover / kMarker, failed)) {
      fs::remove(leftover, failed);  // only when empty: it died before it could say whose it is
      continue;
    }
    const std::string old = leftover.filename().string() + "/" + kOld;
    const bool is_half_done = is_missing(parent_, name_) && !is_missing(parent_, old);
    if (is_half_done && ::renameat(parent_.get(), old.c_str(), parent_.get(), name_.c_str()) != 0) {
      throw_unwritable(target_, errno);
    }
    fs::remove_all(leftover, failed);
  }
}

void Publication::make_staging() {
  const std::string staging = staging_pattern_ + std::to_string(::getpid());
  if (::mkdirat(parent_.get(), staging.c_str(), kPrivate) != 0) throw_unwritable(parent_path_, errno);
  try {
    const Descriptor folder = open_folder_at(parent_, staging);
    if (!folder) throw_unwritable(parent_path_, errno);
    write_new_file(folder, kMarker, {}, kFileMode, parent_path_ + "/" + staging);
    if (::mkdirat(folder.get(), kContent, kFolderMode) != 0) throw_unwritable(parent_path_, errno);
    content_ = open_folder_at(folder, kContent);
    if (!content_) throw_unwritable(parent_path_, errno);
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(fs::path(parent_path_) / staging, ignored);
    throw;
  }
  staging_ = staging;
}

Descriptor Publication::folder_for(const std::vector<std::string>& parts) {
  Descriptor folder(::fcntl(content_.get(), F_DUPFD_CLOEXEC, 0));
  std::string path;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    path += (i == 0 ? "" : "/") + parts[i];
    const bool is_new = folders_.insert(path).second;
    if (is_new && ::mkdirat(folder.get(), parts[i].c_str(), kFolderMode) != 0) throw_unwritable(shown(path), errno);
    folder = open_folder_at(folder, parts[i]);
    if (!folder) throw_unwritable(shown(path), errno);
  }
  if (!folder) throw_unwritable(target_, errno);
  return folder;
}

void Publication::add(const std::string& relative_path, std::string_view bytes) {
  stop_if_interrupted();
  const std::vector<std::string> parts = parts_of(relative_path);
  if (committed_ || folders_.contains(relative_path) || relative_path == kListName ||
      !files_.insert(relative_path).second) {
    throw Error(ErrorCode::internal, {"เขียนไฟล์ผลลัพธ์ชื่อเดียวกันซ้ำ", "an output file is written twice"},
                shown(relative_path));
  }
  write_new_file(folder_for(parts), parts.back(), bytes, kFileMode, shown(relative_path), Durable::later);
}

void Publication::write_list() {
  write_new_file(content_, kListName, list_of_files(files_), kFileMode, shown(kListName));
}

void Publication::sync_files() const {
  for (const std::string& path : files_) {
    stop_if_interrupted();
    const std::size_t slash = path.rfind('/');
    const Descriptor folder = open_folder_at(content_, slash == std::string::npos ? "." : path.substr(0, slash));
    if (!folder) throw_unwritable(shown(path), errno);
    sync_file(folder, path.substr(slash + 1), shown(path));
  }
}

void Publication::sync_folders() const {
  for (const std::string& path : folders_ | std::views::reverse) {  // what is deeper comes first
    const Descriptor folder = open_folder_at(content_, path);
    if (!folder) throw_unwritable(shown(path), errno);
    sync_folder(folder, shown(path));
  }
  sync_folder(content_, target_);
}

void Publication::publish() const {
  const std::string content = staging_ + "/" + kContent;
  const bool replaces = may_replace(parent_, name_, target_, existing_);
  const unsigned how = replaces ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (::renameat2(parent_.get(), content.c_str(), parent_.get(), name_.c_str(), how) != 0) {
    if (!lacks_renameat2(errno)) throw_unwritable(target_, errno);
    if (replaces) {
      exchange_in_two_steps();
    } else if (::renameat(parent_.get(), content.c_str(), parent_.get(), name_.c_str()) != 0) {
      throw_unwritable(target_, errno);
    }
  }
  sync_folder(parent_, parent_path_);
}

// For file systems without RENAME_EXCHANGE. A process that dies in between is put right by clear_leftovers.
void Publication::exchange_in_two_steps() const {
  const std::string content = staging_ + "/" + kContent;
  const std::string old = staging_ + "/" + kOld;
  if (::renameat(parent_.get(), name_.c_str(), parent_.get(), old.c_str()) != 0) throw_unwritable(target_, errno);
  if (::renameat(parent_.get(), content.c_str(), parent_.get(), name_.c_str()) == 0) return;
  const int failure = errno;
  ::renameat(parent_.get(), old.c_str(), parent_.get(), name_.c_str());
  throw_unwritable(target_, failure);
}

void Publication::commit() {
  if (committed_) throw Error(ErrorCode::internal, {"เผยแพร่ผลซ้ำ", "published twice"}, target_);
  stop_if_interrupted();
  write_list();
  sync_files();
  sync_folders();
  publish();
  committed_ = true;
}

}  // namespace raingan::disk
