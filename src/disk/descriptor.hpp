// An open file or folder.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace raingan::disk {

// Owns a file descriptor; -1 is none.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;

  int get() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_ = -1;
};

// A new file `name` under the folder `at`, complete and on the disk when this returns: created
// exclusively, never through a link, written, fsynced, closed. `shown` is the path for messages. Throws
// Error(refused); what was begun is removed.
void write_new_file(const Descriptor& at, const std::string& name, std::string_view bytes, unsigned mode,
                    const std::string& shown);

// A folder for *at calls, empty when it cannot be opened (errno). Below another folder a link is not followed.
Descriptor open_folder(const std::string& path);
Descriptor open_folder_at(const Descriptor& at, const std::string& name);

// Makes a folder's entries durable. Throws Error(refused).
void sync_folder(const Descriptor& folder, const std::string& shown);

}  // namespace raingan::disk
