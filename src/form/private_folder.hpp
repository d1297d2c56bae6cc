// A folder of one's own for a library that can only write to files.
#pragma once

#include <string>

namespace raingan::form {

// Made with an unpredictable name and mode 0700 under TMPDIR (else /tmp); removed with what is in it at the
// end. Throws Error(refused) when it cannot be made.
class PrivateFolder {
 public:
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace raingan::form
