// What a run made, from what: out/manifest.json.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace raingan::outputs {

struct ManifestFile {
  std::string path;  // relative, '/' between parts
  std::size_t bytes = 0;
  std::string sha256;
};

// JSON text: {"schema":1,"program":…,"mission":…,"area":…,"outputs":[…],"sources":[…]}, files
// sorted by path. No time, no machine: the same run gives the same bytes.
struct Manifest {
  std::string version;
  std::string mission;
  std::string area;
  std::vector<ManifestFile> outputs;
  std::vector<ManifestFile> sources;
};
std::string to_json(const Manifest& manifest);

}  // namespace raingan::outputs
