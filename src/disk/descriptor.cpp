#include "disk/descriptor.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "disk/failure.hpp"

namespace raingan::disk {
namespace {

// 0, or the errno of the first step that failed.
int write_and_sync(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file.get()) == 0 ? 0 : errno;
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
                    const std::string& shown) {
  Descriptor file(::openat(at.get(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
  if (!file) throw_unwritable(shown, errno);
  int failure = write_and_sync(file, bytes);
  // A network disk may report a failed write only now.
  if (::close(file.release()) != 0 && failure == 0 && errno != EINTR) failure = errno;
  if (failure == 0) return;
  ::unlinkat(at.get(), name.c_str(), 0);
  throw_unwritable(shown, failure);
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
