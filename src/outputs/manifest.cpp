#include "outputs/manifest.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace raingan::outputs {
namespace {

using Json = nlohmann::ordered_json;

Json files_json(std::vector<ManifestFile> files) {
  std::sort(files.begin(), files.end(), [](const ManifestFile& a, const ManifestFile& b) { return a.path < b.path; });
  Json list = Json::array();
  for (const ManifestFile& file : files) {
    list.push_back(Json{{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  }
  return list;
}

}  // namespace

std::string to_json(const Manifest& manifest) {
  Json json;
  json["schema"] = 1;
  json["program"] = "raingan " + manifest.version;
  json["mission"] = manifest.mission;
  json["area"] = manifest.area;
  json["outputs"] = files_json(manifest.outputs);
  json["sources"] = files_json(manifest.sources);
  // File names come from outside: what is no UTF-8 must not stop the run.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace raingan::outputs
