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

// When what was written is on the disk: on return, or once sync_file() has been called. Of many files the disk
// is told to begin at once with each, and waiting for all of them at the end takes a tenth of the time.
enum class Durable { now, later };

// A new file `name` under the folder `at`, complete when this returns: created exclusively, never through a
// link, written, closed. `shown` is the path for messages. Throws Error(refused); what was begun is removed.
void write_new_file(const Descriptor& at, const std::string& name, std::string_view bytes, unsigned mode,
                    const std::string& shown, Durable durable = Durable::now);

// Waits until file `name` under `at` is on the disk. Throws Error(refused), also for a write that failed after
// write_new_file() had returned.
void sync_file(const Descriptor& at, const std::string& name, const std::string& shown);

// A folder for *at calls, empty when it cannot be opened (errno). Below another folder a link is not followed.
Descriptor open_folder(const std::string& path);
Descriptor open_folder_at(const Descriptor& at, const std::string& name);

// Makes a folder's entries durable. Throws Error(refused).
void sync_folder(const Descriptor& folder, const std::string& shown);

}  // namespace raingan::disk
