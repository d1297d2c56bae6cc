// A private folder for a library that can only write to files (libxlsxwriter).
#pragma once

#include <string>

namespace raingan::disk {

// Made with mode 0700 under TMPDIR (or /tmp), removed with all it holds at the end. Throws
// Error(refused) when it cannot be made.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }
  // The bytes of a file in it; Error(internal) when it cannot be read.
  std::string bytes_of(const std::string& name) const;

 private:
  std::string path_;
};

}  // namespace raingan::disk
