#include "disk/descriptor.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "disk/failure.hpp"

namespace raingan::disk {
namespace {

// 0, or the errno of the first step that failed.
int write_all(const Descriptor& file, std::string_view bytes, Durable durable) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (durable == Durable::now) return ::fsync(file.get()) == 0 ? 0 : errno;
  // Only a hint; where it is not known, sync_file() waits longer.
  ::sync_file_range(file.get(), 0, 0, SYNC_FILE_RANGE_WRITE);
  return 0;
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    if (number_ >= 0) ::close(number_);
    number_ = other.release();
  }
  return *this;
}

void write_new_file(const Descriptor& at, const std::string& name, std::string_view bytes, unsigned mode,
                    const std::string& shown, Durable durable) {
  Descriptor file(::openat(at.get(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
  if (!file) throw_unwritable(shown, errno);
  int failure = write_all(file, bytes, durable);
  // A network disk may report a failed write only now.
  if (::close(file.release()) != 0 && failure == 0 && errno != EINTR) failure = errno;
  if (failure == 0) return;
  ::unlinkat(at.get(), name.c_str(), 0);
  throw_unwritable(shown, failure);
}

void sync_file(const Descriptor& at, const std::string& name, const std::string& shown) {
  const Descriptor file(::openat(at.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (!file || ::fsync(file.get()) != 0) throw_unwritable(shown, errno);
}

Descriptor open_folder(const std::string& path) {
  return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

Descriptor open_folder_at(const Descriptor& at, const std::string& name) {
  return Descriptor(::openat(at.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

void sync_folder(const Descriptor& folder, const std::string& shown) {
  // Some network file systems cannot sync a folder and say EINVAL; they are durable on their own terms.
  if (::fsync(folder.get()) != 0 && errno != EINVAL) throw_unwritable(shown, errno);
}

}  // namespace raingan::disk
