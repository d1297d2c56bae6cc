// Files on their way into an output folder, as they are finished.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "disk/publication.hpp"
#include "outputs/manifest.hpp"

namespace raingan::app {

// Every file goes to the staging folder at once and is not kept: thousands of letters take no more memory than a few.
// The folder appears as a whole with publish(), or not at all.
class Outbox {
 public:
  // `awaited` is the number of files for the progress line. Throws as disk::Publication does.
  Outbox(const Session& session, const std::string& folder, std::size_t awaited);

  // From any thread. Throws Error(refused) when the file cannot be written or a signal was noted.
  void put(const NamedBytes& file);

  // What was put, in no order.
  const std::vector<outputs::ManifestFile>& files() const { return files_; }
  void publish();

 private:
  const Terminal& terminal_;
  std::size_t awaited_;
  std::mutex writing_;
  disk::Publication publication_;
  std::vector<outputs::ManifestFile> files_;
};

}  // namespace raingan::app
